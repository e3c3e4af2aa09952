package dev.paceline.query.chain;

import dev.paceline.api.audit.ChainPoint;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what holds a store's chain at a position: the signed checkpoints before and after it. What
 * lies between them fits both, or it was rewritten. None of them is taken at its word.
 */
record Anchors(ChainReads chain, ChainCheck check, AuditKeys keys) {

  /**
   * What has to be compared before anything may be signed about a position.
   *
   * @param from a signed point at or before it, or the start
   * @param to the first that is signed at or after it, or the chain's end
   * @param isSigned whether there is something signed at or after it
   * @param fault what shows before anything is compared
   */
  record Stretch(ChainPoint from, long to, boolean isSigned, @Nullable ChainFault fault) {}

  Stretch around(String storeId, long position) {
    return chain.inOneSnapshot(storeId, () -> read(storeId, position));
  }

  private Stretch read(String storeId, long position) {
    ChainPoint end = chain.pointAt(storeId, Long.MAX_VALUE);
    long point = chain.pointAt(storeId, position).position();
    List<SignedCheckpoint> before = chain.lastCheckpoints(storeId, point);
    List<SignedCheckpoint> after = chain.firstCheckpoints(storeId, point);
    Set<SignedCheckpoint> all = new LinkedHashSet<>(before);
    all.addAll(after);
    ChainFault fault = fault(storeId, all);
    if (fault == null && (after.isEmpty() || point == end.position())) {
      fault = check.endFaults(storeId).stream().findFirst().orElse(null);
    }
    return new Stretch(
        before.isEmpty() ? ChainPoint.START : pointOf(before.getFirst()),
        after.isEmpty() ? end.position() : pointOf(after.getFirst()).position(),
        !after.isEmpty(),
        fault);
  }

  private static ChainPoint pointOf(SignedCheckpoint signed) {
    return signed.checkpoint().point();
  }

  private @Nullable ChainFault fault(String storeId, Set<SignedCheckpoint> signed) {
    for (SignedCheckpoint one : signed) {
      long position = pointOf(one).position();
      List<ChainRow> link = chain.links(storeId, position - 1, position);
      ChainFault fault = CheckpointFault.of(one, link.isEmpty() ? null : link.getFirst(), keys);
      if (fault != null) {
        return fault;
      }
    }
    return null;
  }
}
