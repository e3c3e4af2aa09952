package dev.paceline.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The queries on the log. Since positions have no holes, reading on is {@code position > n}. */
final class LogReader {

  /** Columns, from 1. */
  static final int PAYLOAD = 9;

  static final int METADATA = 10;
  private static final int RECORDED_AT = 11;

  private static final String COLUMNS =
      "select position, store_id, stream_id, sequence, stream_type, event_id, name, revision,"
          + " payload, metadata, recorded_at from event_log ";

  private static final String BETWEEN_APPENDS =
      "select date_trunc('milliseconds', clock_timestamp()) from event_log_lock where id = 1"
          + " for share";

  private final DataSource connections;

  LogReader(DataSource connections) {
    this.connections = connections;
  }

  List<LoggedEvent> eventsAfter(long position, int limit) {
    return page("where position > ? order by position limit ?", position, limit);
  }

  List<LoggedEvent> eventsOfStore(String storeId, long afterPosition, int limit) {
    return page(
        "where store_id = ? and position > ? order by position limit ?",
        storeId,
        afterPosition,
        limit);
  }

  List<LoggedEvent> eventsOfStore(String storeId, long afterPosition, long last, int limit) {
    return page(
        "where store_id = ? and position > ? and position <= ? order by position limit ?",
        storeId,
        afterPosition,
        last,
        limit);
  }

  List<LoggedEvent> eventsOfStream(String streamId, long fromSequence, int limit) {
    return events(
        "where stream_id = ? and sequence >= ? order by sequence limit ?",
        streamId,
        fromSequence,
        limit);
  }

  long headPosition() {
    return number("select coalesce(max(position), 0) from event_log", 0);
  }

  long lastPositionOfStream(String streamId) {
    return number(
        "select position from event_log where stream_id = ? order by sequence desc limit 1",
        0,
        streamId);
  }

  long lastSequenceOfStream(String streamId) {
    return number(
        "select sequence from event_log where stream_id = ? order by sequence desc limit 1",
        -1,
        streamId);
  }

  long positionAt(Instant moment) {
    return number("select event_log_position_at(?)", 0, moment.atOffset(ZoneOffset.UTC));
  }

  @Nullable Instant recordedAt(long position) {
    return moment(
        "select recorded_at from event_log where position <= ? order by position desc limit 1",
        position);
  }

  @Nullable Instant lastRecordedAt() {
    return moment("select recorded_at from event_log order by position desc limit 1");
  }

  /**
   * The database's time in whole milliseconds, read before a lock for which it waited until every
   * append that holds it had ended. An append that takes the lock later reads a later time.
   */
  Instant timeBetweenAppends() {
    try (Connection connection = connections.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      try {
        statement.execute("set transaction read write"); // A row's lock counts as writing.
        try (ResultSet row = statement.executeQuery(BETWEEN_APPENDS)) {
          row.next();
          return row.getObject(1, OffsetDateTime.class).toInstant();
        }
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new LogUnreadable(e);
    }
  }

  private @Nullable Instant moment(String sql, Object... parameters) {
    try (Connection connection = connections.getConnection();
        PreparedStatement query = prepare(connection, sql, parameters);
        ResultSet row = query.executeQuery()) {
      return row.next() ? row.getObject(1, OffsetDateTime.class).toInstant() : null;
    } catch (SQLException e) {
      throw new LogUnreadable(e);
    }
  }

  private List<LoggedEvent> page(String where, Object... parameters) {
    try (Connection connection = connections.getConnection();
        PreparedStatement query = prepare(connection, LogPage.COLUMNS + where, parameters);
        ResultSet rows = query.executeQuery()) {
      return LogPage.read(connection, rows);
    } catch (SQLException e) {
      throw new LogUnreadable(e);
    }
  }

  private List<LoggedEvent> events(String where, Object... parameters) {
    try (Connection connection = connections.getConnection();
        PreparedStatement query = prepare(connection, COLUMNS + where, parameters);
        ResultSet row = query.executeQuery()) {
      List<LoggedEvent> events = new ArrayList<>();
      while (row.next()) {
        events.add(read(row, row.getBytes(PAYLOAD), row.getBytes(METADATA)));
      }
      return events;
    } catch (SQLException e) {
      throw new LogUnreadable(e);
    }
  }

  static LoggedEvent read(ResultSet row, byte[] payload, byte[] metadata) throws SQLException {
    return new LoggedEvent(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getLong(4),
        row.getString(5),
        row.getObject(6, UUID.class),
        row.getString(7),
        row.getInt(8),
        payload,
        metadata,
        row.getObject(RECORDED_AT, OffsetDateTime.class).toInstant());
  }

  private long number(String sql, long whenAbsent, Object... parameters) {
    try (Connection connection = connections.getConnection();
        PreparedStatement query = prepare(connection, sql, parameters);
        ResultSet row = query.executeQuery()) {
      return row.next() ? row.getLong(1) : whenAbsent;
    } catch (SQLException e) {
      throw new LogUnreadable(e);
    }
  }

  private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
      throws SQLException {
    PreparedStatement query = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      query.setObject(i + 1, parameters[i]);
    }
    return query;
  }
}
