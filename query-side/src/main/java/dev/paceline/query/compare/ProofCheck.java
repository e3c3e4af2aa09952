package dev.paceline.query.compare;

import java.util.function.LongConsumer;

/**
 * Recomputes the audit chain of a store out of the log, and checks the signatures of its
 * checkpoints with their key. The chain itself is never changed by it, nor by a rebuild.
 */
public interface ProofCheck extends StoreCheck {
  /**
   * How far a chain was recomputed.
   *
   * @param position of the store's last event that was compared
   */
  record Recomputed(long position, long events) {}

  /**
   * Checks all of a store that is chained.
   *
   * @param progress is told now and then how many events have been compared
   */
  Recomputed recompute(String storeId, LongConsumer progress, Differences found);
}
