package dev.paceline.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.eventstore.EventLog;
import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.eventstore.testing.TestServer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A stream of sales events that has fallen behind")
class StreamsBehindTest {
  private static final Instant PLACED = Instant.parse("2026-11-01T10:00:00Z");
  private static final int SOLD = 5000;

  @Test
  @DisplayName("goes on where it was, though little was kept for it and the database was away")
  void goesOn() throws IOException {
    TestDatabase database = TestDatabase.withLog();
    Map<String, Object> settings =
        Map.of(
            "paceline.live.send-time-limit", "10m",
            "paceline.live.send-buffer", "16KB",
            "paceline.live.stream-heartbeat", "200ms");
    try (LiveServer server = LiveServer.on(database, settings);
        EventLog log = database.openLog()) {
      Shop shop = Shop.open(log, "long");
      awaitHead(server, 0);
      try (EventStream steady = EventStream.open(server, "long");
          SilentClient idler = SilentClient.open(server, "long", null)) {
        Awaitility.await().until(() -> server.streams() == 2);
        List<String> lines = new ArrayList<>(idler.readUntil("id: 1:0"));
        for (int i = 0; i < SOLD; i++) {
          shop.sell(100, PLACED, "日".repeat(500), false);
        }
        awaitHead(server, SOLD);
        steady.awaitId("1:" + SOLD);
        idler.awaitFull();

        whileAway(
            database,
            () -> {
              long before = comments(steady);
              Awaitility.await().until(() -> comments(steady) > before + 2);
              // Up to a heartbeat: there is nothing more to be had now.
              lines.addAll(idler.readUntil(":"));
            });

        lines.addAll(idler.readUntil("id: 1:" + SOLD));
        assertThat(lines.stream().filter(line -> line.startsWith("id: ")))
            .containsExactlyElementsOf(
                IntStream.rangeClosed(0, SOLD).mapToObj(i -> "id: 1:" + i).toList());
        assertThat(lines.stream().filter(line -> line.startsWith("data: "))).hasSize(SOLD - 1);
      }
    }
  }

  private static void whileAway(TestDatabase database, Check check) throws IOException {
    TestDatabase maintenance = TestServer.shared().database("postgres");
    String name = database.url().substring(database.url().lastIndexOf('/') + 1);
    maintenance.execute("alter database " + name + " allow_connections false");
    maintenance
        .jdbc()
        .sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = ?")
        .param(name)
        .query()
        .listOfRows();
    try {
      check.run();
    } finally {
      maintenance.execute("alter database " + name + " allow_connections true");
    }
  }

  private interface Check {
    void run() throws IOException;
  }

  private static long comments(EventStream stream) {
    return stream.blocks().stream().filter(EventStream.Block::isComment).count();
  }

  private static void awaitHead(LiveServer server, long seq) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> server.get("/api/long/orders/recent").path("headSeq").asLong(-1) == seq);
  }
}
