package dev.paceline.query.chain;

import dev.paceline.api.audit.ChainPoint;
import dev.paceline.eventstore.EventLog;
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
   * Checks a store from its first event up to a position, or as far as the log has been chained, if
   * that is less (it is a fraction of a second behind).
   *
   * @param progress told how many events have been compared, from time to time
   */
  public ChainVerdict check(String storeId, long position, LongConsumer progress) {
    long last = Math.min(position, writer.position());
    return new ChainWalk(log, chain, keys, storeId, ChainPoint.START).upTo(last, progress);
  }

  /** Checks what follows a point up to a position, both of which are chained. */
  ChainVerdict since(String storeId, ChainPoint start, long position) {
    return new ChainWalk(log, chain, keys, storeId, start).upTo(position, events -> {});
  }
}
