package dev.paceline.query.web;

import dev.paceline.edge.problem.ProblemKind;
import dev.paceline.edge.problem.Refused;
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

  /** The last event of the store up to the position tells whether there is anything to wait for. */
  private static final String STANDING =
      """
      select exists (select from store where store_id = :store) as known,
             coalesce((select max(position) from event_log
                        where store_id = :store and position <= :position), 0)
               > coalesce((select position from store_cursor
                            where projection = 'sales' and store_id = :store), 0) as behind,
             coalesce((select max(position) from event_log), 0) as head
      """;

  private final JdbcClient database;

  ReadYourWrites(JdbcClient database) {
    this.database = database;
  }

  /**
   * Whether there is such a store. One that the log has and the read model not yet is waited for,
   * so that nobody is told that what they have just opened does not exist.
   *
   * @throws Refused if the read model does not get there within two seconds
   */
  public boolean knows(String storeId) throws InterruptedException {
    if (isShown(storeId)) {
      return true;
    }
    long opened =
        database
            .sql("select coalesce(min(position), 0) from event_log where store_id = ?")
            .param(storeId)
            .query(Long.class)
            .single();
    if (opened == 0) {
      return false;
    }
    await(storeId, opened);
    return true;
  }

  private boolean isShown(String storeId) {
    return database
        .sql("select exists (select from store where store_id = ?)")
        .param(storeId)
        .query(Boolean.class)
        .single();
  }

  /**
   * Returns once the store's read model has all its events up to the position.
   *
   * @throws Refused for a position beyond the log, for an unknown store, and after two seconds
   */
  void await(String storeId, long position) throws InterruptedException {
    long start = System.nanoTime();
    long pause = FIRST_PAUSE_MILLIS;
    while (true) {
      StoreAt store = standing(storeId, position);
      if (position > store.head()) {
        throw store.known() ? beyond() : Refused.unknownStore();
      }
      if (!store.behind()) {
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
    return database
        .sql(STANDING)
        .param("store", storeId)
        .param("position", position)
        .query(StoreAt.class)
        .single();
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
