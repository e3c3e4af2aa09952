package dev.paceline.query.chain;

import dev.paceline.api.audit.ChainPoint;
import java.util.List;

/**
 * What came of comparing a store's events with its chain.
 *
 * @param end where the chain stands after the last that was compared
 * @param checkpoints how many signed statements were compared with the chain
 * @param faults how many rows differ
 * @param first the first of them, a thousand at most
 */
public record ChainVerdict(
    String storeId, ChainPoint end, long checkpoints, long faults, List<ChainFault> first) {

  /** Whether everything is as it was recorded. */
  public boolean isWhole() {
    return faults == 0;
  }
}
