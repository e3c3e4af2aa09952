package dev.paceline.query.testing;

import dev.paceline.api.event.CanonicalJson;
import dev.paceline.api.event.EventCodec;
import dev.paceline.api.event.StoredEvent;
import dev.paceline.eventstore.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Puts a made-up history into a log with times of its own, which no append would take. */
public final class LogWith {
  private static final byte[] BY_TEST = CanonicalJson.write(Map.of("actor", "test"));

  private LogWith() {}

  /** Writes the steps at positions 1 and on. */
  public static void steps(TestDatabase database, List<LoggedStep> steps) {
    steps(database, 0, steps);
  }

  /** Writes the steps at the positions after {@code last}, and tells listeners of them. */
  public static void steps(TestDatabase database, long last, List<LoggedStep> steps) {
    try (Connection connection = database.dataSource().getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into event_log values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      connection.setAutoCommit(false);
      long position = last;
      for (LoggedStep step : steps) {
        StoredEvent stored = EventCodec.encode(step.event());
        insert.setLong(1, ++position);
        insert.setString(2, step.storeId());
        insert.setString(3, step.streamId());
        insert.setLong(4, step.sequence());
        insert.setString(5, step.streamId().split("/", -1)[1]);
        insert.setObject(6, new UUID(1, position));
        insert.setString(7, stored.name().name());
        insert.setInt(8, stored.name().revision());
        insert.setBytes(9, stored.payload());
        insert.setBytes(10, BY_TEST);
        insert.setObject(11, step.recordedAt().atOffset(ZoneOffset.UTC));
        insert.addBatch();
      }
      insert.executeBatch();
      connection.createStatement().execute("select pg_notify('event_log', '" + position + "')");
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Makes the events from one position to another that much longer, in their metadata. */
  public static void pad(TestDatabase database, long first, long last, int bytes) {
    database.execute("alter table event_log disable trigger event_log_append_only");
    database
        .jdbc()
        .sql(
            """
            update event_log
               set metadata = convert_to(
                     '{"actor":"test","pad":"' || repeat('x', ?) || '"}', 'UTF8')
             where position between ? and ?
            """)
        .params(bytes, first, last)
        .update();
    database.execute("alter table event_log enable trigger event_log_append_only");
  }

  /** Changes what the log may never change: the name under which an event is stored. */
  public static void rename(TestDatabase database, long position, String name) {
    database.execute("alter table event_log disable trigger event_log_append_only");
    database
        .jdbc()
        .sql("update event_log set name = ? where position = ?")
        .params(name, position)
        .update();
    database.execute("alter table event_log enable trigger event_log_append_only");
  }
}
