package dev.paceline.query.live;

import dev.paceline.api.store.StoreId;

/** Where the live side reads ticker entries. */
interface TickerReads {
  /** Entries after a place in a store's ticker, oldest first, at most so many. */
  TickerSlice after(StoreId storeId, long seq, int limit);

  /** What {@code orders/recent?limit=50} answers. */
  Object recent(StoreId storeId);
}
