package dev.paceline.query.goal;

import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.query.live.TestClock;
import dev.paceline.query.rows.Recorded;
import dev.paceline.query.testing.LogWith;
import dev.paceline.query.testing.LoggedStep;
import dev.paceline.query.testing.QueryServer;
import dev.paceline.query.testing.Steps;
import java.util.List;
import java.util.Map;

/** A made-up log, and a query side that has read it. */
final class LoggedShop implements AutoCloseable {
  private final TestDatabase database = TestDatabase.withLog();
  private final ShopLog log;
  final TestClock clock;
  final QueryServer server;
  private int logged;

  LoggedShop(ShopLog log) {
    this(log, Map.of());
  }

  LoggedShop(ShopLog log, Map<String, Object> settings) {
    this.log = log;
    write();
    clock = new TestClock(log.now());
    server = QueryServer.at(clock, database, settings);
    server.awaitAll();
  }

  /** Writes what was added to the log since, and waits until it is read. */
  void more() {
    write();
    clock.set(log.now());
    server.awaitAll();
  }

  private void write() {
    Steps steps = new Steps();
    for (Recorded<?> event : log.events) {
      steps.add(event.recordedAt(), event.event());
    }
    List<LoggedStep> all = steps.all();
    LogWith.steps(database, logged, all.subList(logged, all.size()));
    logged = all.size();
  }

  @Override
  public void close() {
    server.close();
  }
}
