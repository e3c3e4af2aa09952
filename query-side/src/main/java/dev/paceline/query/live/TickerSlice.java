package dev.paceline.query.live;

import java.util.List;

/**
 * A piece of a store's ticker, read at one moment.
 *
 * @param epoch under which its entries are numbered
 * @param headSeq the last entry's number
 * @param entries oldest first
 */
record TickerSlice(int epoch, long headSeq, List<Numbered> entries) {
  TickerSlice {
    entries = List.copyOf(entries);
  }

  /** An entry in its JSON form, with its number. */
  record Numbered(long seq, Object view) {}
}
