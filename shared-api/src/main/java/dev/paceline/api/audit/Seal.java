package dev.paceline.api.audit;

import static dev.paceline.api.audit.JsonText.quoted;

import java.time.Instant;

/**
 * What an installation says of a whole export, to be signed: with it the export ends. It is no
 * checkpoint, so that no export that was cut off can end in one.
 *
 * @param end where the store's chain stands at the end
 * @param checkpoints how many the export holds
 * @param at when it says so
 * @param keyId of the key that it signs with
 */
public record Seal(ExportRange range, ChainPoint end, long checkpoints, Instant at, String keyId) {

  /** The very text that is signed: canonical JSON. */
  public String statement() {
    return "{\"at\":"
        + quoted(Moments.text(at))
        + ",\"checkpoints\":"
        + checkpoints
        + ",\"end\":"
        + end.text()
        + ",\"export\":"
        + range.text()
        + ",\"key\":"
        + quoted(keyId)
        + ",\"statement\":\"paceline seal 1\"}";
  }

  static Seal read(LineReader line) {
    Instant at = Moments.read(line.expect("{\"at\":").string());
    long checkpoints = line.expect(",\"checkpoints\":").number();
    ChainPoint end = ChainPoint.read(line.expect(",\"end\":"));
    ExportRange range = ExportRange.read(line.expect(",\"export\":"));
    String keyId = line.expect(",\"key\":").string();
    line.expect(",\"statement\":\"paceline seal 1\"}");
    return new Seal(range, end, checkpoints, at, keyId);
  }
}
