package dev.paceline.api.audit;

import static dev.paceline.api.audit.JsonText.quoted;

import java.time.Instant;

/**
 * What an installation says of a store's chain, to be signed.
 *
 * @param at when it says so
 * @param keyId of the key that it signs with
 */
public record Checkpoint(String storeId, ChainPoint point, Instant at, String keyId) {

  /** The very text that is signed: canonical JSON. */
  public String statement() {
    return "{\"at\":"
        + quoted(Moments.text(at))
        + ",\"key\":"
        + quoted(keyId)
        + ",\"point\":"
        + point.text()
        + ",\"statement\":\"paceline checkpoint 1\",\"store\":"
        + quoted(storeId)
        + "}";
  }

  static Checkpoint read(LineReader line) {
    Instant at = Moments.read(line.expect("{\"at\":").string());
    String keyId = line.expect(",\"key\":").string();
    ChainPoint point = ChainPoint.read(line.expect(",\"point\":"));
    String store = line.expect(",\"statement\":\"paceline checkpoint 1\",\"store\":").string();
    line.expect("}");
    return new Checkpoint(store, point, at, keyId);
  }
}
