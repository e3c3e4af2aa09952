package dev.paceline.query.live;

import dev.paceline.api.store.StoreId;
import java.time.Instant;

/** Where the live side reads goals. */
interface GoalReads {
  /** All goals of a store, retired ones too, as they stand at a moment. */
  LiveGoals at(StoreId storeId, Instant now);
}
