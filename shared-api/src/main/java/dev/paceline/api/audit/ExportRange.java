package dev.paceline.api.audit;

import static dev.paceline.api.audit.JsonText.quoted;

/**
 * What an export holds: a store's events from one position of the log to another, inclusive.
 *
 * @param before where the store's chain stands before them
 */
public record ExportRange(String storeId, long from, long to, ChainPoint before) {

  String text() {
    return "{\"before\":"
        + before.text()
        + ",\"format\":\"paceline export 1\",\"from\":"
        + from
        + ",\"store\":"
        + quoted(storeId)
        + ",\"to\":"
        + to
        + "}";
  }

  static ExportRange read(LineReader line) {
    ChainPoint before = ChainPoint.read(line.expect("{\"before\":"));
    long from = line.expect(",\"format\":\"paceline export 1\",\"from\":").number();
    String store = line.expect(",\"store\":").string();
    long to = line.expect(",\"to\":").number();
    line.expect("}");
    return new ExportRange(store, from, to, before);
  }
}
