package dev.paceline.api.audit;

import static dev.paceline.api.audit.JsonText.quoted;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/**
 * An event in an export: a CloudEvent 1.0 in JSON, in exactly one form, so that no byte of the line
 * can be another. The payload stands in it as stored.
 *
 * @param hash the link of the chain that the installation kept for it
 */
public record EventLine(ChainedEvent event, ChainHash hash) implements ExportLine {
  private static final String SOURCE = "/stores/";

  /** The line, without its end. */
  @Override
  public String text() {
    String payload = utf8(event.payload());
    String metadata = utf8(event.metadata());
    return "{\"specversion\":\"1.0\",\"id\":"
        + quoted(event.eventId().toString())
        + ",\"source\":"
        + quoted(SOURCE + event.storeId())
        + ",\"type\":"
        + quoted(event.name())
        + ",\"subject\":"
        + quoted(event.streamId())
        + ",\"time\":"
        + quoted(Moments.text(event.recordedAt()))
        + ",\"datacontenttype\":\"application/json\",\"position\":\""
        + event.position()
        + "\",\"streamtype\":"
        + quoted(event.streamType())
        + ",\"sequence\":\""
        + event.sequence()
        + "\",\"revision\":"
        + event.revision()
        + (metadata.isEmpty()
            ? ",\"metadatabase64\":" + base64(event.metadata())
            : ",\"metadata\":" + quoted(metadata))
        + ",\"chainhash\":\""
        + hash
        + (CompactJson.isObject(payload)
            ? "\",\"data\":" + payload
            : "\",\"data_base64\":" + base64(event.payload()))
        + "}";
  }

  /** The event of a line that begins as one. */
  static EventLine read(LineReader line) {
    UUID id = uuid(line.string());
    String source = line.expect(",\"source\":").string();
    if (!source.startsWith(SOURCE)) {
      throw new BadLine("its source is not a store");
    }
    String name = line.expect(",\"type\":").string();
    String stream = line.expect(",\"subject\":").string();
    Instant time = Moments.read(line.expect(",\"time\":").string());
    line.expect(",\"datacontenttype\":\"application/json\",\"position\":");
    long position = LineReader.numberOf(line.string());
    String streamType = line.expect(",\"streamtype\":").string();
    long sequence = LineReader.numberOf(line.expect(",\"sequence\":").string());
    long revision = line.expect(",\"revision\":").number();
    byte[] metadata =
        line.skip(",\"metadatabase64\":")
            ? LineReader.base64(line.string())
            : line.expect(",\"metadata\":").string().getBytes(StandardCharsets.UTF_8);
    ChainHash hash = line.expect(",\"chainhash\":").hash();
    byte[] payload = payload(line);
    return new EventLine(
        new ChainedEvent(
            position,
            source.substring(SOURCE.length()),
            stream,
            sequence,
            streamType,
            id,
            name,
            (int) revision,
            payload,
            metadata,
            time),
        hash);
  }

  private static byte[] payload(LineReader line) {
    if (line.skip(",\"data_base64\":")) {
      byte[] payload = LineReader.base64(line.string());
      line.expect("}");
      return payload;
    }
    return line.expect(",\"data\":").rest("}").getBytes(StandardCharsets.UTF_8);
  }

  /** The text of bytes that are UTF-8; empty for others. */
  private static String utf8(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes) ? text : "";
  }

  private static String base64(byte[] bytes) {
    return '"' + Base64.getEncoder().encodeToString(bytes) + '"';
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new BadLine("its id is not a UUID");
    }
  }
}
