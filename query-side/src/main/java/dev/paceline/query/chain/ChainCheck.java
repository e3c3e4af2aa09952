package dev.paceline.query.chain;

import dev.paceline.api.audit.ChainPoint;
import dev.paceline.eventstore.EventLog;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Recomputes a store's chain from its events, compares it with the links that are kept, and checks
 * every signature: names each row that differs.
 */
public final class ChainCheck {
  private final EventLog log;
  private final ChainReads chain;
  private final ChainWriter writer;
  private final AuditKeys keys;

  ChainCheck(EventLog log, ChainReads chain, ChainWriter writer, AuditKeys keys) {
    this.log = log;
    this.chain = chain;
    this.writer = writer;
    this.keys = keys;
  }

  /**
   * Checks a store from its first event to the end of its chain, whatever has been folded of it.
   * What the log has and the chain has not yet is not looked at.
   *
   * @param progress told how many events have been compared, from time to time
   */
  public ChainVerdict check(String storeId, LongConsumer progress) {
    ChainEnds ends = writer.end(storeId);
    ChainWalk walk = new ChainWalk(log, chain, keys, storeId, ChainPoint.START);
    walk.upTo(ends.last(), progress);
    ends.faults(log.headPosition(), keys).forEach(walk::fault);
    return walk.verdict();
  }

  /** Checks what follows a point up to a position, both of which are chained. */
  ChainVerdict since(String storeId, ChainPoint start, long position) {
    ChainWalk walk = new ChainWalk(log, chain, keys, storeId, start);
    walk.upTo(position, events -> {});
    return walk.verdict();
  }

  /** What does not fit together at the end of a store's chain. */
  List<ChainFault> endFaults(String storeId) {
    ChainEnds ends = writer.end(storeId);
    return ends.faults(log.headPosition(), keys);
  }
}
