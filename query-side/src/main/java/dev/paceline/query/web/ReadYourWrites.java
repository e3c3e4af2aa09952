package dev.paceline.query.web;

import dev.paceline.edge.problem.ProblemKind;
import dev.paceline.edge.problem.Refused;
import dev.paceline.eventstore.EventLog;
import dev.paceline.query.database.StoreReads;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets a caller read what it has written: a query that names a position waits until the store's
 * read model has come that far. No connection is held while it waits.
 */
@Component
public class ReadYourWrites {
  private static final Duration LONGEST = Duration.ofSeconds(2);
  private static final long FIRST_PAUSE_MILLIS = 2;
  private static final long LONGEST_PAUSE_MILLIS = 16;

  private static final String KNOWN =
      """
      select exists (select from store where store_id = :store) as known,
             coalesce((select min(position) from event_log where store_id = :store), 0) as opened
      """;

  private static final String STANDING =
      """
      select exists (select from store where store_id = :store) as known,
             coalesce((select max(position) from event_log
                        where store_id = :store and position <= :position), 0) as last,
             coalesce((select position from store_cursor
                        where projection = 'sales' and store_id = :store), 0) as folded
      """;

  private final StoreReads reads;
  private final JdbcClient database;
  private final EventLog log;

  private record Opening(boolean known, long opened) {}

  ReadYourWrites(StoreReads reads, JdbcClient database, EventLog log) {
    this.reads = reads;
    this.database = database;
    this.log = log;
  }

  /**
   * Whether there is such a store. One that the log has and the read model not yet is waited for,
   * so that nobody is told that what they have just opened does not exist.
   *
   * @throws Refused if the read model does not get there within two seconds
   */
  public boolean knows(String storeId) throws InterruptedException {
    Opening store = opening(storeId);
    if (!store.known()) {
      if (store.opened() == 0) {
        return false;
      }
      await(storeId, store.opened());
    }
    return true;
  }

  /**
   * Returns once the store's read model has all its events up to the position.
   *
   * @throws Refused for a position beyond the log, for an unknown store, and after two seconds
   */
  public void await(String storeId, long position) throws InterruptedException {
    long start = System.nanoTime();
    long pause = FIRST_PAUSE_MILLIS;
    boolean isRecorded = false;
    while (true) {
      StoreAt store = standing(storeId, position);
      if (!isRecorded && store.last() < position) {
        if (position > log.headPosition()) {
          throw store.known() ? beyond() : Refused.unknownStore();
        }
        // It may have been recorded a moment ago, with events of this store before it.
        isRecorded = true;
        continue;
      }
      if (!store.isBehind()) {
        if (store.known()) {
          return;
        }
        throw Refused.unknownStore();
      }
      if (System.nanoTime() - start > LONGEST.toNanos()) {
        throw behind();
      }
      Thread.sleep(pause);
      pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
    }
  }

  private StoreAt standing(String storeId, long position) {
    return reads.of(
        storeId,
        () ->
            database
                .sql(STANDING)
                .param("store", storeId)
                .param("position", position)
                .query(StoreAt.class)
                .single());
  }

  private Opening opening(String storeId) {
    return reads.of(
        storeId, () -> database.sql(KNOWN).param("store", storeId).query(Opening.class).single());
  }

  private static Refused beyond() {
    return Refused.malformed(PositionGate.POSITION, "must not be beyond the log");
  }

  private static Refused behind() {
    return Refused.because(
        ProblemKind.BEHIND,
        "what was recorded up to this position cannot be shown yet; send the query again");
  }
}
