package dev.paceline.api.audit;

/**
 * Where a store's chain stands after an event.
 *
 * @param position of that event; 0 before the first
 * @param events how many the store has had
 * @param hash the link for that event
 */
public record ChainPoint(long position, long events, ChainHash hash) {

  /** Before a store's first event. */
  public static final ChainPoint START = new ChainPoint(0, 0, ChainHash.NONE);

  /** After one more event. */
  public ChainPoint next(ChainedEvent event) {
    return new ChainPoint(event.position(), events + 1, hash.next(event));
  }

  /** In canonical JSON. */
  String text() {
    return "{\"events\":" + events + ",\"hash\":\"" + hash + "\",\"position\":" + position + "}";
  }

  static ChainPoint read(LineReader line) {
    long events = line.expect("{\"events\":").number();
    ChainHash hash = line.expect(",\"hash\":").hash();
    long position = line.expect(",\"position\":").number();
    line.expect("}");
    return new ChainPoint(position, events, hash);
  }
}
