package dev.paceline.api.audit;

import static dev.paceline.api.audit.JsonText.quoted;

/**
 * A line of an export. Each is a CloudEvent 1.0 in JSON: first {@link Header}, then events with
 * checkpoints among them, at last {@link Sealed}, or {@link Unsealed} where the installation found
 * that what it had to export is not what it had recorded.
 */
public sealed interface ExportLine
    permits EventLine,
        ExportLine.Header,
        ExportLine.Signed,
        ExportLine.Sealed,
        ExportLine.Unsealed {
  /** How every line begins. */
  String BEGIN = "{\"specversion\":\"1.0\",\"id\":";

  /** The line, without its end. */
  String text();

  /** What the export holds. */
  record Header(ExportRange range) implements ExportLine {
    @Override
    public String text() {
      return ownLine("header", range.storeId(), range.from() + "-" + range.to(), range.text());
    }
  }

  /** A statement that was signed when the chain stood where the line before it ends. */
  record Signed(Checkpoint checkpoint, String signature) implements ExportLine {
    @Override
    public String text() {
      return ownLine(
          "checkpoint",
          checkpoint.storeId(),
          checkpoint.point().position() + "-" + checkpoint.keyId(),
          signed(signature, checkpoint.statement()));
    }
  }

  /** The end of an export. */
  record Sealed(Seal seal, String signature) implements ExportLine {
    @Override
    public String text() {
      return ownLine(
          "seal",
          seal.range().storeId(),
          seal.range().from() + "-" + seal.range().to(),
          signed(signature, seal.statement()));
    }
  }

  /** The end of an export that the installation cannot stand for. */
  record Unsealed(String storeId, long position, String reason) implements ExportLine {
    @Override
    public String text() {
      return ownLine(
          "unsealed",
          storeId,
          Long.toString(position),
          "{\"position\":" + position + ",\"reason\":" + quoted(reason) + "}");
    }
  }

  private static String ownLine(String kind, String storeId, String id, String data) {
    return BEGIN
        + quoted("paceline:" + kind + ":" + id)
        + ",\"source\":"
        + quoted("/stores/" + storeId)
        + ",\"type\":\"dev.paceline.audit."
        + kind
        + "\",\"datacontenttype\":\"application/json\",\"data\":"
        + data
        + "}";
  }

  private static String signed(String signature, String statement) {
    return "{\"signature\":" + quoted(signature) + ",\"statement\":" + statement + "}";
  }

  /** Reads a line. Throws {@link BadLine} unless it is written exactly as here. */
  static ExportLine of(String text) {
    LineReader line = new LineReader(text).expect(BEGIN);
    ExportLine read = line.skip("\"paceline:") ? own(line) : EventLine.read(line);
    line.end();
    if (!read.text().equals(text)) {
      throw new BadLine("it is not written in the one form of its kind");
    }
    return read;
  }

  private static ExportLine own(LineReader line) {
    String kind = line.upTo(":");
    line.upTo(",\"source\":\"/stores/");
    String storeId = line.upTo("\",");
    line.upTo(",\"data\":");
    ExportLine read =
        switch (kind) {
          case "header" -> new Header(ExportRange.read(line));
          case "checkpoint" -> {
            String signature = signatureOf(line);
            yield new Signed(Checkpoint.read(line), signature);
          }
          case "seal" -> {
            String signature = signatureOf(line);
            yield new Sealed(Seal.read(line), signature);
          }
          case "unsealed" -> {
            long position = line.expect("{\"position\":").number();
            yield new Unsealed(storeId, position, line.expect(",\"reason\":").string());
          }
          default -> throw new BadLine("it is of a kind that this program does not know");
        };
    if (!kind.equals("header")) {
      line.expect("}");
    }
    line.expect("}");
    return read;
  }

  private static String signatureOf(LineReader line) {
    String signature = line.expect("{\"signature\":").string();
    line.expect(",\"statement\":");
    return signature;
  }
}
