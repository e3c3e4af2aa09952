package dev.paceline.query.projection;

import dev.paceline.eventstore.EventLog;
import dev.paceline.eventstore.LoggedEvent;
import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.query.database.QueryMigration;
import java.util.ArrayList;
import java.util.List;

/** A log with its read models, for a test that folds by hand. */
final class ReadModels implements AutoCloseable {
  static final List<String> TABLES =
      List.of(
          "store_cursor",
          "store",
          "sales_order",
          "order_change",
          "sales_taken_back",
          "ticker_entry",
          "sales_bucket",
          "goal",
          "goal_period");

  final TestDatabase server;
  final EventLog log;
  final ProjectionDatabase database;
  final SalesProjection projection = new SalesProjection();

  ReadModels(TestDatabase server) {
    this.server = server;
    log = server.openLog();
    QueryMigration.migrate(server.address());
    database = new ProjectionDatabase(server.address());
  }

  static ReadModels fresh() {
    return new ReadModels(TestDatabase.withLog());
  }

  ParkedStores parked() {
    return new ParkedStores(log, database, projection);
  }

  /** Folds the events after a position in; returns the last position, which may be the same. */
  long fold(long after, int size) {
    List<LoggedEvent> events = log.eventsAfter(after, size);
    database.inTransaction(connection -> {
      projection.project(connection, events.stream().map(LogReading::of).toList());
      return true;
    });
    return events.isEmpty() ? after : events.getLast().position();
  }

  /** Folds the whole log in, in batches of that size. */
  void foldAll(int size) {
    long at = 0;
    long next = fold(at, size);
    while (next > at) {
      at = next;
      next = fold(at, size);
    }
  }

  /** Every row of every table, as text. */
  List<String> rows() {
    List<String> rows = new ArrayList<>();
    for (String table : TABLES) {
      rows.addAll(
          server
              .jdbc()
              .sql("select '%s ' || t::text from %s t order by 1".formatted(table, table))
              .query(String.class)
              .list());
    }
    return rows;
  }

  /** The rows of one store. */
  List<String> rowsOf(String storeId) {
    return rows().stream().filter(row -> row.contains(storeId + ",")).toList();
  }

  void forgetAll() {
    server.execute("truncate " + String.join(", ", TABLES));
  }

  @Override
  public void close() {
    database.close();
    log.close();
  }
}
