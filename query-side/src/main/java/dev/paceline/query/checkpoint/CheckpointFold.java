package dev.paceline.query.checkpoint;

import dev.paceline.eventstore.EventLog;
import dev.paceline.query.projection.ProjectionDatabase;
import dev.paceline.query.projection.StoreReplay;
import dev.paceline.query.table.Querying;
import dev.paceline.query.table.TableFailure;
import dev.paceline.query.table.Writing;
import dev.paceline.query.ticker.TickerCount;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Brings the checkpoints of a store on, one window of its events after the other. */
final class CheckpointFold {
  private static final String COUNT =
      """
      select count(*) from (
        select from event_log where store_id = ? and position > ? and position <= ? limit ?) e\
      """;

  private final EventLog log;
  private final ProjectionDatabase database;
  private final int window;

  CheckpointFold(EventLog log, ProjectionDatabase database, int window) {
    this.log = log;
    this.database = database;
    this.window = window;
  }

  /** What came of going for a store's next checkpoint. */
  sealed interface Step {
    /** Another process is at it, and nothing was looked at. */
    record Elsewhere() implements Step {}

    /** There is one more, at that position, and there may be another already. */
    record Added(long position) implements Step {}

    /** So many events are missing for another one after the last, which is at that position. */
    record Missing(long position, int events) implements Step {}
  }

  /**
   * Adds a store's next checkpoint, if a window of events follows its last one.
   *
   * @param last the last event that may be folded: where the store's served rows are
   * @throws RuntimeException if an event cannot be folded
   */
  Step next(String storeId, long last) {
    return database.inTransaction(connection -> next(connection, storeId, last));
  }

  private Step next(Connection connection, String storeId, long last) {
    Checkpoints checkpoints = new Checkpoints(connection, storeId);
    if (!checkpoints.lock()) {
      return new Step.Elsewhere();
    }
    Checkpoint from = checkpoints.upTo(Long.MAX_VALUE);
    int missing = window - unfolded(connection, storeId, from.position(), last);
    if (missing > 0) {
      return new Step.Missing(from.position(), missing);
    }
    var versions = new Versions(new Querying(connection), storeId, from.position());
    var rows = new VersionedRows(versions, from);
    var replay = new StoreReplay(log, storeId, rows.rows(), from.position(), rows);
    replay.next(last, window, (_, _) -> {});
    TickerCount count = rows.rows().tickerCount().get();
    var reached = new Checkpoint(replay.position(), count == null ? TickerCount.NONE : count);
    new ChangedVersions(storeId, rows.rows()).write(new Writing(connection), reached.position());
    checkpoints.add(reached);
    return new Step.Added(reached.position());
  }

  private int unfolded(Connection connection, String storeId, long after, long last) {
    try (PreparedStatement query = connection.prepareStatement(COUNT)) {
      query.setString(1, storeId);
      query.setLong(2, after);
      query.setLong(3, last);
      query.setInt(4, window);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    } catch (SQLException e) {
      throw new TableFailure(e);
    }
  }
}
