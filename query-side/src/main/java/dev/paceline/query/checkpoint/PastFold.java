package dev.paceline.query.checkpoint;

import dev.paceline.api.store.StoreId;
import dev.paceline.edge.problem.ProblemKind;
import dev.paceline.edge.problem.Refused;
import dev.paceline.eventstore.EventLog;
import dev.paceline.eventstore.LogUnreadable;
import dev.paceline.query.database.StoreReads;
import dev.paceline.query.goal.PastRows;
import dev.paceline.query.projection.StoreReplay;
import dev.paceline.query.projection.WorkingSet;
import dev.paceline.query.table.Querying;
import dev.paceline.query.table.TableFailure;
import java.sql.Connection;
import java.util.function.Function;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * A store's rows as they were: those of the last checkpoint up to a position, with the events since
 * then folded on top out of the log. The served rows are not asked, so it matters neither how far
 * they are nor whether they are right.
 *
 * <p>What that costs does not grow with the store's age: at most a window of events (1,000) is
 * folded, and those of which no checkpoint could be made yet; for each row that they touch one
 * version is read. Only where one of them sets or changes a goal or a calendar is everything since
 * that goal's beginning summed up again, as it was live.
 */
@Component
class PastFold implements PastRows {
  private static final int PAGE = 1_000;

  /** After an import of millions, checkpoints lag: nobody waits for that in a request. */
  private static final int MOST_EVENTS = 200_000;

  private final EventLog log;
  private final StoreReads reads;
  private final JdbcTemplate database;

  PastFold(EventLog log, StoreReads reads, JdbcTemplate database) {
    this.log = log;
    this.reads = reads;
    this.database = database;
  }

  /**
   * {@inheritDoc}
   *
   * <p>Where an event cannot be folded, the rows are those of the events before it, as served ones
   * are.
   *
   * @throws Refused with 503 if there are far too many events without a checkpoint
   */
  @Override
  public <T> T upTo(StoreId storeId, long position, Function<Folded, T> use) {
    return reads.of(storeId.value(), () -> folded(storeId.value(), position, use));
  }

  private <T> T folded(String storeId, long position, Function<Folded, T> use) {
    return database.execute(
        (ConnectionCallback<T>) connection -> folded(connection, storeId, position, use));
  }

  private <T> T folded(Connection connection, String storeId, long last, Function<Folded, T> use) {
    Checkpoint from = new Checkpoints(connection, storeId).upTo(last);
    var versions = new Versions(new Querying(connection), storeId, from.position());
    var rows = new VersionedRows(versions, from);
    var replay = new StoreReplay(log, storeId, rows.rows(), from.position(), rows);
    try {
      replay(replay, rows.rows(), last);
    } catch (TableFailure | LogUnreadable | Refused e) {
      throw e;
    } catch (RuntimeException broken) {
      if (replay.position() >= last) {
        throw broken;
      }
      return folded(connection, storeId, replay.position(), use);
    }
    return use.apply(new Folded(rows.rows(), replay.position()));
  }

  private static void replay(StoreReplay replay, WorkingSet rows, long last) {
    int events = 0;
    int count = PAGE;
    while (count == PAGE) {
      count = replay.next(last, PAGE, (_, _) -> {});
      rows.forgetJournals();
      events += count;
      if (events >= MOST_EVENTS) {
        throw Refused.as(ProblemKind.BEHIND);
      }
    }
  }
}
