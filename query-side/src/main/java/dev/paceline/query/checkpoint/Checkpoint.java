package dev.paceline.query.checkpoint;

import dev.paceline.query.ticker.TickerCount;

/**
 * A place in a store's history at which all its rows are kept as versions.
 *
 * @param position the store's last event that they include; 0 before its first
 * @param count the ticker's numbering by then
 */
record Checkpoint(long position, TickerCount count) {
  /** Before a store's first event, where it has no rows. */
  static final Checkpoint BEGINNING = new Checkpoint(0, TickerCount.NONE);
}
