package dev.paceline.query.chain;

import dev.paceline.api.audit.ChainPoint;
import dev.paceline.query.chain.ChainFault.Row;
import org.jspecify.annotations.Nullable;

/** Judges one checkpoint: who signed it, and whether the chain still stands so. */
final class CheckpointFault {
  private CheckpointFault() {}

  /**
   * What is wrong with it; null if nothing is.
   *
   * @param link the link at its position, if there is one
   */
  static @Nullable ChainFault of(SignedCheckpoint signed, @Nullable ChainRow link, AuditKeys keys) {
    ChainPoint point = signed.checkpoint().point();
    if (!keys.haveSigned(signed)) {
      return at(point, "its signature is not of a key of this installation");
    }
    if (link == null) {
      return at(point, "it is signed, but the chain has no link there");
    }
    return link.point().equals(point)
        ? null
        : at(point, "it is signed, and the chain was another then");
  }

  private static ChainFault at(ChainPoint point, String reason) {
    return new ChainFault(Row.CHECKPOINT, point.position(), reason);
  }
}
