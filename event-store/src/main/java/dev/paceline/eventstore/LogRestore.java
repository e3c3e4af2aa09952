package dev.paceline.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Puts events back into an empty log as they were: at their positions, with their ids and times.
 * All or nothing: until {@link #commit} nobody sees any of it, and appends wait.
 */
public final class LogRestore implements AutoCloseable {
  private static final int MOST_EVENTS = 500;
  private static final int MOST_BYTES = 1 << 23;

  private static final String ADD =
      """
      insert into event_log (position, store_id, stream_id, sequence, stream_type, event_id, name,
                             revision, payload, metadata, recorded_at)
      select position, store_id, stream_id, sequence, stream_type, event_id, name, revision,
             payload, metadata, recorded_at::timestamptz
        from unnest(?::int8[], ?::text[], ?::text[], ?::int8[], ?::text[], ?::uuid[], ?::text[],
                    ?::int4[], ?::bytea[], ?::bytea[], ?::text[])
             e(position, store_id, stream_id, sequence, stream_type, event_id, name, revision,
               payload, metadata, recorded_at)
      """;

  private static final String FIRST_GOING_BACK =
      """
      select position from
        (select position, recorded_at, lag(recorded_at) over (order by position) as earlier from event_log) e
       where recorded_at < earlier order by position limit 1
      """;

  private final Connection connection;
  private final List<LoggedEvent> waiting = new ArrayList<>();
  private long waitingBytes;

  private LogRestore(Connection connection) {
    this.connection = connection;
  }

  /**
   * Prepares the database as at a start, and takes the log for itself.
   *
   * @throws RestoreRefused if the log holds anything
   */
  public static LogRestore begin(EventStoreSettings settings) {
    EventStoreConfiguration.prepare(settings);
    try {
      Connection connection = settings.database().connectionsFor("restore").getConnection();
      LogRestore restore = new LogRestore(connection);
      try {
        restore.takeEmptyLog();
        return restore;
      } catch (SQLException | RuntimeException e) {
        restore.close();
        throw e;
      }
    } catch (SQLException e) {
      throw refused(e);
    }
  }

  private void takeEmptyLog() throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("select from event_log_lock where id = 1 for update");
      statement.execute("lock table event_log in share row exclusive mode");
    }
    if (number("select case when exists (select from event_log) then 1 else 0 end") > 0) {
      throw new RestoreRefused(
          "the log is not empty: an installation can only be restored before its first event",
          null);
    }
  }

  /** Adds an event; those of one stream come in their order. */
  public void add(LoggedEvent event) {
    waiting.add(event);
    waitingBytes += event.payload().length + event.metadata().length;
    if (waiting.size() >= MOST_EVENTS || waitingBytes >= MOST_BYTES) {
      write();
    }
  }

  /** Makes everything that was added durable. Throws {@link RestoreRefused} if it is no log. */
  public void commit() {
    write();
    try {
      long back = number(FIRST_GOING_BACK);
      if (back > 0) {
        throw new RestoreRefused(
            "the event at position " + back + " was recorded before the one before it", null);
      }
      connection.commit();
    } catch (SQLException e) {
      throw refused(e);
    }
  }

  private long number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  private void write() {
    if (waiting.isEmpty()) {
      return;
    }
    try (PreparedStatement add = connection.prepareStatement(ADD)) {
      set(add, 1, "int8", LoggedEvent::position);
      set(add, 2, "text", LoggedEvent::storeId);
      set(add, 3, "text", LoggedEvent::streamId);
      set(add, 4, "int8", LoggedEvent::sequence);
      set(add, 5, "text", LoggedEvent::streamType);
      set(add, 6, "uuid", LoggedEvent::eventId);
      set(add, 7, "text", LoggedEvent::name);
      set(add, 8, "int4", LoggedEvent::revision);
      setBytes(add, 9, LoggedEvent::payload);
      setBytes(add, 10, LoggedEvent::metadata);
      set(add, 11, "text", event -> event.recordedAt().toString());
      add.executeUpdate();
    } catch (SQLException e) {
      throw refused(e);
    }
    waiting.clear();
    waitingBytes = 0;
  }

  private void set(PreparedStatement add, int at, String type, Function<LoggedEvent, Object> column)
      throws SQLException {
    add.setArray(at, connection.createArrayOf(type, waiting.stream().map(column).toArray()));
  }

  private void setBytes(PreparedStatement add, int at, Function<LoggedEvent, byte[]> column)
      throws SQLException {
    add.setArray(
        at, connection.createArrayOf("bytea", waiting.stream().map(column).toArray(byte[][]::new)));
  }

  private static RestoreRefused refused(SQLException e) {
    return new RestoreRefused(
        "23505".equals(e.getSQLState())
            ? "two of the events stand at the same place: " + e.getMessage()
            : "the database refused: " + e.getMessage(),
        e);
  }

  /** Takes back what was not committed. */
  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("the connection cannot be closed", e);
    }
  }
}
