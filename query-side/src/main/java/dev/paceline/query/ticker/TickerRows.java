package dev.paceline.query.ticker;

import dev.paceline.query.rows.Journal;
import dev.paceline.query.rows.Slot;

/** What the ticker's fold works on. */
public interface TickerRows {
  /** How many entries there are; no row means none. */
  Slot<TickerCount> tickerCount();

  /** The entries. */
  Journal<TickerEntry> tickerEntries();
}
