package dev.paceline.query.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.api.audit.ChainPoint;
import dev.paceline.eventstore.EventLog;
import dev.paceline.eventstore.LoggedEvent;
import dev.paceline.eventstore.NewEvent;
import dev.paceline.eventstore.StreamKey;
import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.query.database.QueryMigration;
import dev.paceline.query.projection.ProjectionDatabase;
import dev.paceline.query.testing.LogWith;
import dev.paceline.query.testing.RandomHistory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The chain")
class ChainWriterTest {
  private static final int APPENDERS = 4;
  private static final int APPENDS = 300;
  private static final int CHAINERS = 3;

  @Test
  @DisplayName("catches up with a log that was there before it")
  void catchesUp() {
    TestDatabase server = TestDatabase.withLog();
    LogWith.steps(server, RandomHistory.of(3, 4, 2_500));
    QueryMigration.migrate(server.address());
    try (EventLog log = server.openLog();
        ProjectionDatabase database = new ProjectionDatabase(server.address())) {
      new ChainWriter(log, database).catchUp();
      assertThat(kept(server)).isEqualTo(recomputed(log)).hasSize(2_500);
    }
  }

  @Test
  @DisplayName("catches up with events of a megabyte, a few at a time, and finds them whole")
  void longEvents() {
    int events = 30;
    TestDatabase server = TestDatabase.withLog();
    QueryMigration.migrate(server.address());
    try (EventLog log = server.openLog();
        ProjectionDatabase database = new ProjectionDatabase(server.address())) {
      for (int i = 0; i < events; i++) {
        byte[] json = ("{\"n\":\"" + "x".repeat(1 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);
        append(log, "acme/order/" + i, json);
      }
      ChainWriter writer = new ChainWriter(log, database);
      assertThat(writer.step()).isEqualTo(ChainWriter.Step.FULL);
      assertThat(writer.position()).isLessThan(events);
      writer.catchUp();
      assertThat(kept(server)).hasSize(events);
    }
  }

  @Test
  @DisplayName("has each event once and in order, however many append and however many chain")
  void races() throws Exception {
    long seed = System.nanoTime();
    System.out.println("chain races: seed " + seed);
    TestDatabase server = TestDatabase.withLog();
    QueryMigration.migrate(server.address());
    AtomicBoolean appending = new AtomicBoolean(true);
    try (EventLog log = server.openLog();
        ProjectionDatabase one = new ProjectionDatabase(server.address());
        ProjectionDatabase two = new ProjectionDatabase(server.address());
        ExecutorService threads = Executors.newCachedThreadPool()) {
      List<Callable<Boolean>> chainers = new ArrayList<>();
      for (int i = 0; i < CHAINERS; i++) {
        ChainWriter writer = new ChainWriter(log, i % 2 == 0 ? one : two);
        chainers.add(() -> {
          while (appending.get()) {
            writer.step();
          }
          return true;
        });
      }
      List<Future<Boolean>> chaining = chainers.stream().map(threads::submit).toList();
      List<Callable<Boolean>> appenders = new ArrayList<>();
      for (int i = 0; i < APPENDERS; i++) {
        int number = i;
        appenders.add(() -> append(log, number, new Random(seed + number)));
      }
      for (Future<Boolean> done : threads.invokeAll(appenders)) {
        done.get();
      }
      appending.set(false);
      for (Future<Boolean> done : chaining) {
        done.get();
      }
      new ChainWriter(log, one).catchUp();
      assertThat(kept(server)).isEqualTo(recomputed(log)).hasSize(APPENDERS * APPENDS);
    }
  }

  private static boolean append(EventLog log, int appender, Random random) {
    for (int i = 0; i < APPENDS; i++) {
      String stream = "store-" + random.nextInt(3) + "/order/" + appender + "-" + i;
      byte[] json = ("{\"n\":" + random.nextInt() + "}").getBytes(StandardCharsets.UTF_8);
      append(log, stream, json);
    }
    return true;
  }

  private static void append(EventLog log, String stream, byte[] json) {
    byte[] metadata = "{}".getBytes(StandardCharsets.UTF_8);
    log.append(
        List.of(
            new NewEvent(
                StreamKey.parse(stream), 0, UUID.randomUUID(), "order.placed", 1, json, metadata)));
  }

  private static List<String> kept(TestDatabase server) {
    return server
        .jdbc()
        .sql("select store_id, position, events, hash from event_chain order by position")
        .query((row, number) ->
            row.getString(1) + ChainRow.of(row.getLong(2), row.getLong(3), row.getBytes(4)).point())
        .list();
  }

  private static List<String> recomputed(EventLog log) {
    Map<String, ChainPoint> ends = new HashMap<>();
    List<String> links = new ArrayList<>();
    for (LoggedEvent event : log.eventsAfter(0, Integer.MAX_VALUE)) { // All of a few megabytes.
      ChainPoint next =
          ends.getOrDefault(event.storeId(), ChainPoint.START).next(ChainEvents.of(event));
      ends.put(event.storeId(), next);
      links.add(event.storeId() + next);
    }
    return links;
  }
}
