package dev.paceline.eventstore;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * The two ways to append a group in one call, on one connection in autocommit. An explicit
 * transaction around the call would hold the lock for round trips and stall every writer.
 */
final class AppendStatements implements AutoCloseable {

  private static final String FAST = "select event_log_append(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String CHECKED =
      "select event_log_append_checked(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final Connection connection;
  private final PreparedStatement fast;
  private final PreparedStatement checked;

  AppendStatements(Connection connection) throws SQLException {
    this.connection = connection;
    fast = connection.prepareStatement(FAST);
    checked = connection.prepareStatement(CHECKED);
  }

  /** Records all or nothing; a unique violation asks for the checking form. Completes all. */
  void append(List<PendingAppend> group, boolean wake) throws SQLException {
    List<NewEvent> events = eventsOf(group);
    bindEvents(fast, 1, events, wake);
    long position;
    try (ResultSet result = fast.executeQuery()) {
      result.next();
      position = result.getLong(1) - events.size();
    }
    for (PendingAppend append : group) {
      position += append.events().size();
      append.recordedUpTo(position);
    }
  }

  /** Each append stands or falls alone, and what was recorded before counts. Completes all. */
  void appendChecked(List<PendingAppend> group, boolean wake) throws SQLException {
    checked.setArray(1, array("text", group, PendingAppend::streamId, String[]::new));
    checked.setArray(2, array("bigint", group, a -> a.first().sequence(), Long[]::new));
    checked.setArray(3, array("uuid", group, a -> a.first().eventId(), UUID[]::new));
    checked.setArray(4, array("int", group, a -> a.events().size(), Integer[]::new));
    bindEvents(checked, 5, eventsOf(group), wake);
    Long[] outcomes;
    try (ResultSet result = checked.executeQuery()) {
      result.next();
      outcomes = (Long[]) result.getArray(1).getArray();
    }
    for (int i = 0; i < outcomes.length; i++) {
      PendingAppend append = group.get(i);
      if (outcomes[i] == 0) {
        append.failed(new AppendConflict(append.streamId(), append.first().sequence()));
      } else {
        append.recordedUpTo(Math.abs(outcomes[i]) + append.events().size() - 1);
      }
    }
  }

  boolean isClosed() throws SQLException {
    return connection.isClosed();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private static List<NewEvent> eventsOf(List<PendingAppend> group) {
    return group.stream().flatMap(append -> append.events().stream()).toList();
  }

  private void bindEvents(PreparedStatement call, int at, List<NewEvent> events, boolean wake)
      throws SQLException {
    call.setArray(at, array("text", events, e -> e.stream().storeId(), String[]::new));
    call.setArray(at + 1, array("text", events, e -> e.stream().value(), String[]::new));
    call.setArray(at + 2, array("bigint", events, NewEvent::sequence, Long[]::new));
    call.setArray(at + 3, array("text", events, e -> e.stream().type(), String[]::new));
    call.setArray(at + 4, array("uuid", events, NewEvent::eventId, UUID[]::new));
    call.setArray(at + 5, array("text", events, NewEvent::name, String[]::new));
    call.setArray(at + 6, array("int", events, NewEvent::revision, Integer[]::new));
    call.setArray(at + 7, array("bytea", events, NewEvent::payload, byte[][]::new));
    call.setArray(at + 8, array("bytea", events, NewEvent::metadata, byte[][]::new));
    call.setBoolean(at + 9, wake);
  }

  private <T, V> Array array(
      String type, List<T> items, Function<T, V> value, IntFunction<V[]> newArray)
      throws SQLException {
    return connection.createArrayOf(type, items.stream().map(value).toArray(newArray));
  }
}
