package dev.paceline.query.ticker;

/**
 * How many entries a store's ticker has.
 *
 * @param entries those without test orders
 * @param withTests all
 */
public record TickerCount(long entries, long withTests) {
  /** No entries yet. */
  public static final TickerCount NONE = new TickerCount(0, 0);

  /** With one entry more. */
  TickerCount next(boolean test) {
    return new TickerCount(test ? entries : entries + 1, withTests + 1);
  }
}
