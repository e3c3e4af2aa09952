package dev.paceline.query.audit;

import dev.paceline.query.table.TableFailure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.LongConsumer;

/** Writes down how far a run has come, at most once a second. */
final class AuditProgress implements LongConsumer {
  private static final long APART = 1_000_000_000;
  private static final String COUNT = "select count(*) from event_log where store_id = ?";

  private final AuditRuns runs;
  private final String storeId;
  private final String id;
  private final long of;
  private long last;

  /** Counts first what there is to fold; that may take a second for millions of events. */
  AuditProgress(AuditRuns runs, String storeId, String id, Connection connection) {
    this.runs = runs;
    this.storeId = storeId;
    this.id = id;
    of = count(connection, storeId);
    runs.progress(storeId, id, 0, of);
    last = System.nanoTime();
  }

  private static long count(Connection connection, String storeId) {
    try (PreparedStatement query = connection.prepareStatement(COUNT)) {
      query.setString(1, storeId);
      try (ResultSet line = query.executeQuery()) {
        line.next();
        return line.getLong(1);
      }
    } catch (SQLException e) {
      throw new TableFailure(e);
    }
  }

  @Override
  public void accept(long events) {
    long now = System.nanoTime();
    if (now - last >= APART) {
      last = now;
      runs.progress(storeId, id, events, Math.max(of, events));
    }
  }
}
