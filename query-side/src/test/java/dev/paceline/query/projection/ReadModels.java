package dev.paceline.query.projection;

import dev.paceline.eventstore.EventLog;
import dev.paceline.eventstore.LoggedEvent;
import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.query.database.QueryMigration;
import java.util.ArrayList;
import java.util.List;

/** A log with its read models, for a test that folds by hand. */
public final class ReadModels implements AutoCloseable {
  /** The tables of what is served. */
  public static final List<String> TABLES =
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

  public final TestDatabase server;
  public final EventLog log;
  public final ProjectionDatabase database;
  public final SalesProjection projection = new SalesProjection();

  /** The read models of a log, with nothing in them yet. */
  public ReadModels(TestDatabase server) {
    this.server = server;
    log = server.openLog();
    QueryMigration.migrate(server.address());
    database = new ProjectionDatabase(server.address());
  }

  static ReadModels fresh() {
    return new ReadModels(TestDatabase.withLog());
  }

  /** Brings parked stores back. */
  public ParkedStores parked() {
    return new ParkedStores(log, database, projection);
  }

  /** Folds the events after a position in; returns the last position, which may be the same. */
  public long fold(long after, int size) {
    List<LoggedEvent> events = log.eventsAfter(after, size);
    database.inTransaction(connection -> {
      projection.project(connection, events.stream().map(LogReading::of).toList());
      return true;
    });
    return events.isEmpty() ? after : events.getLast().position();
  }

  /** Folds the whole log in, in batches of that size. */
  public void foldAll(int size) {
    long at = 0;
    long next = fold(at, size);
    while (next > at) {
      at = next;
      next = fold(at, size);
    }
  }

  /** Every row of every table, as text. */
  public List<String> rows() {
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
  public List<String> rowsOf(String storeId) {
    return rows().stream().filter(row -> row.contains(storeId + ",")).toList();
  }

  /** Empties every table. */
  public void forgetAll() {
    server.execute("truncate " + String.join(", ", TABLES));
  }

  @Override
  public void close() {
    database.close();
    log.close();
  }
}
