package dev.paceline.query.ticker;

import org.jspecify.annotations.Nullable;

/**
 * Which entries of a ticker are wanted.
 *
 * @param limit the most entries
 * @param after only those with greater numbers; of these the oldest, so that who catches up page by
 *     page leaves none out
 * @param before only those with smaller numbers; without {@code after} the newest of them
 * @param withTests whether in the ticker that shows test orders, which has its own numbers
 */
public record TickerWindow(
    int limit, @Nullable Long after, @Nullable Long before, boolean withTests) {

  /** The newest entries, test orders left out. */
  public static TickerWindow newest(int limit) {
    return new TickerWindow(limit, null, null, false);
  }

  /** The entries that follow a number, test orders left out. */
  public static TickerWindow following(long seq, int limit) {
    return new TickerWindow(limit, seq, null, false);
  }

  /** The same of a ticker that ends with that number. */
  TickerWindow upTo(long seq) {
    long end = before == null ? seq + 1 : Math.min(before, seq + 1);
    return new TickerWindow(limit, after, end, withTests);
  }
}
