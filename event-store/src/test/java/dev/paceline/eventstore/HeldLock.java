package dev.paceline.eventstore;

import static org.awaitility.Awaitility.await;

import dev.paceline.eventstore.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Holds the log's lock, so that calls wait at the server and appends gather behind them. */
final class HeldLock implements AutoCloseable {

  private final TestDatabase database;
  private final Connection connection;

  private HeldLock(TestDatabase database, Connection connection) {
    this.database = database;
    this.connection = connection;
  }

  static HeldLock on(TestDatabase database) throws SQLException {
    Connection connection = database.dataSource().getConnection();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("select from event_log_lock for update");
    }
    return new HeldLock(database, connection);
  }

  /** Waits until a call stands at the lock. */
  HeldLock awaitCalls(int calls) {
    await().until(() -> waitingCalls() == calls);
    return this;
  }

  private int waitingCalls() {
    return database
        .jdbc()
        .sql(
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                + " and datname = current_database() and query like 'select event_log_append%'")
        .query(Integer.class)
        .single();
  }

  /** Ends the connections of the calls that wait, as an operator or a failing server would. */
  void terminateWaitingCalls() {
    database
        .jdbc()
        .sql(
            "select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock'"
                + " and datname = current_database() and query like 'select event_log_append%'")
        .query()
        .listOfRows();
  }

  @Override
  public void close() throws SQLException {
    connection.rollback();
    connection.close();
  }
}
