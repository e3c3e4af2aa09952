package dev.paceline.query.chain;

import dev.paceline.query.chain.ChainFault.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a store's chain ends, by all that says so, from one snapshot.
 *
 * @param cursor how far the whole log has been chained; null if nothing says so any more
 * @param lastLink position of the store's last link; 0 if it has none
 * @param beyond checkpoints beyond both
 */
record ChainEnds(@Nullable Long cursor, long lastLink, List<SignedCheckpoint> beyond) {

  /** Up to where there is something to compare. */
  long last() {
    return cursor == null ? lastLink : Math.max(cursor, lastLink);
  }

  /**
   * What does not fit together.
   *
   * @param head where the log ended, or later
   */
  List<ChainFault> faults(long head, AuditKeys keys) {
    List<ChainFault> faults = new ArrayList<>();
    if (cursor == null) {
      faults.add(new ChainFault(Row.CURSOR, 0, "it is missing: nothing is chained any more"));
    } else if (cursor < lastLink) {
      faults.add(
          new ChainFault(
              Row.CURSOR, cursor, "it was set back: this store has a link at " + lastLink));
    } else if (cursor > head) {
      faults.add(
          new ChainFault(Row.CURSOR, cursor, "it is ahead of the log, which ends at " + head));
    }
    for (SignedCheckpoint one : beyond) {
      ChainFault fault = CheckpointFault.of(one, null, keys);
      if (fault != null) {
        faults.add(fault);
      }
    }
    return faults;
  }
}
