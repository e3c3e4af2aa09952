package dev.paceline.query.store;

import dev.paceline.query.rows.Slot;

/** What the fold of a store's settings works on, and others look up. */
public interface StoreSlot {
  /** The store; no row before it was opened. */
  Slot<StoreRow> store();
}
