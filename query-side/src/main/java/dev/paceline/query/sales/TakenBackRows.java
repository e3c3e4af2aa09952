package dev.paceline.query.sales;

import dev.paceline.query.rows.Journal;

/** What the fold of movements that took something back works on. */
public interface TakenBackRows {
  /** Every movement but an order's being placed. */
  Journal<TakenBackRow> takenBack();
}
