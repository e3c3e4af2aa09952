package dev.paceline.query.chain;

import dev.paceline.eventstore.EventLog;
import dev.paceline.query.chain.ChainFault.Row;
import dev.paceline.query.compare.Difference;
import dev.paceline.query.compare.Differences;
import dev.paceline.query.compare.ProofCheck;
import dev.paceline.query.compare.StoreComparison.Interrupted;
import java.time.Duration;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/**
 * Names what the chain shows to be otherwise than it was recorded, as verifying a store does. What
 * nobody has chained was not looked at, which is a difference as well.
 */
@Component
class ChainProof implements ProofCheck {
  private static final Duration STANDSTILL = Duration.ofSeconds(5);
  private static final long PAUSE_MILLIS = 20;

  private final EventLog log;
  private final ChainWriter writer;
  private final ChainCheck chain;
  private final KeyProof keys;

  ChainProof(EventLog log, ChainWriter writer, ChainCheck chain, KeyProof keys) {
    this.log = log;
    this.writer = writer;
    this.chain = chain;
    this.keys = keys;
  }

  /** The store's whole chain, whatever has been folded of it. */
  @Override
  public void check(String storeId, long last, Differences found) {
    Recomputed unusedEnd = recompute(storeId, events -> {}, found);
  }

  @Override
  public Recomputed recompute(String storeId, LongConsumer progress, Differences found) {
    long head = log.headPosition();
    long chained = awaitChain(head);
    if (0 <= chained && chained < head) {
      tell(
          new ChainFault(Row.CURSOR, chained, "it stands still, and the log goes on to " + head),
          found);
    }
    ChainVerdict verdict = chain.check(storeId, progress);
    verdict.first().forEach(fault -> tell(fault, found));
    found.addUnnamed(verdict.faults() - verdict.first().size());
    keys.faults().forEach(fault -> tell(fault, found));
    return new Recomputed(verdict.end().position(), verdict.end().events());
  }

  /** Waits as long as the chain comes nearer. */
  private long awaitChain(long head) {
    long position = writer.position();
    long moved = System.nanoTime();
    while (position < head && System.nanoTime() - moved < STANDSTILL.toNanos()) {
      pause();
      long next = writer.position();
      moved = next == position ? moved : System.nanoTime();
      position = next;
    }
    return position;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Interrupted();
    }
  }

  private static void tell(ChainFault fault, Differences found) {
    found.add(Difference.broken(table(fault.row()), fault.position(), fault.reason()));
  }

  private static String table(Row row) {
    return switch (row) {
      case EVENT -> "event_log";
      case LINK -> "event_chain";
      case EVENT_OR_LINK -> "event_log or event_chain";
      case CHECKPOINT -> "chain_checkpoint";
      case CURSOR -> "chain_cursor";
      case KEY -> "audit_key";
    };
  }
}
