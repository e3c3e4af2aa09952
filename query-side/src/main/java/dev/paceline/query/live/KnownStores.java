package dev.paceline.query.live;

import dev.paceline.api.store.StoreId;

/** Which stores there are. */
interface KnownStores {
  /** Whether this store has been opened. */
  boolean contains(StoreId storeId);
}
