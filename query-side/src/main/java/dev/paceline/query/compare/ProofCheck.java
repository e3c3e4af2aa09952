package dev.paceline.query.compare;

/**
 * Recomputes the audit chain of a store out of the log. The chain itself is never changed by it.
 */
@FunctionalInterface
public interface ProofCheck {
  /**
   * Compares the chain with what the store's events give, up to a position, and the signatures of
   * its checkpoints with their key.
   *
   * @param last up to which position; what the chain has not reached yet is no difference
   */
  void check(String storeId, long last, Differences found);
}
