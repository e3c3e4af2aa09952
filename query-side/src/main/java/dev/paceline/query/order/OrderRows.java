package dev.paceline.query.order;

import dev.paceline.query.rows.Journal;

/** What the fold of orders works on. */
public interface OrderRows {
  /** Orders as they were placed. */
  Journal<OrderRow> orders();

  /** What became of them. */
  Journal<OrderChange> orderChanges();
}
