package dev.paceline.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.eventstore.EventLog;
import dev.paceline.eventstore.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A stream of sales events ends")
class StreamEndsTest {
  private static final Instant PLACED = Instant.parse("2026-11-01T10:00:00Z");

  private static TestDatabase database;
  private static EventLog log;

  @BeforeAll
  static void start() {
    database = TestDatabase.withLog();
    log = database.openLog();
  }

  @AfterAll
  static void stop() {
    log.close();
  }

  @Test
  @DisplayName("with its caller's token")
  void tokenEnds() {
    TestClock clock = new TestClock(Instant.now());
    try (LiveServer server = LiveServer.on(database, clock)) {
      opened(server, "short");
      try (EventStream client = EventStream.open(server, "short")) {
        clock.set(Instant.now().plus(Duration.ofMinutes(59)));
        assertThat(client.hasEnded()).isFalse();
        // The token was made for an hour, by a real clock.
        clock.set(Instant.now().plus(Duration.ofMinutes(61)));
        assertThat(client.awaitEnd()).isTrue();
      }
      Awaitility.await().until(() -> server.streams() == 0);
    }
  }

  @Test
  @DisplayName("before it begins when there are too many; one that ends makes room")
  void tooMany() {
    Map<String, Object> settings =
        Map.of("paceline.live.streams", "2", "paceline.live.stream-heartbeat", "200ms");
    try (LiveServer server = LiveServer.on(database, settings)) {
      opened(server, "full");
      try (EventStream first = EventStream.open(server, "full");
          EventStream second = EventStream.open(server, "full")) {
        EventStream third = EventStream.open(server, "full", null);
        assertThat(third.status()).isEqualTo(503);
        assertThat(third.header("Retry-After")).isNotNull();
        assertThat(third.header("Content-Type")).isEqualTo("application/problem+json");
        first.close();
        Awaitility.await().until(() -> server.streams() == 1);
        try (EventStream fourth = EventStream.open(server, "full")) {
          assertThat(fourth.status()).isEqualTo(200);
        }
        assertThat(second.hasEnded()).isFalse();
      }
    }
  }

  @Test
  @DisplayName("at once when the service stops, though one client never reads")
  void shutdown() throws Exception {
    LiveServer server =
        LiveServer.on(
            database,
            Map.of(
                "paceline.live.send-time-limit", "10m",
                "spring.lifecycle.timeout-per-shutdown-phase", "5m"));
    Shop shop = opened(server, "ending");
    for (int i = 0; i < 5000; i++) {
      shop.sell(100, PLACED, "日".repeat(500), false);
    }
    awaitHead(server, "ending", 5000);
    List<EventStream> clients = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      clients.add(EventStream.open(server, "ending"));
    }
    try (SilentClient idler = SilentClient.open(server, "ending", "1:0")) {
      idler.awaitFull();
      long start = System.nanoTime();
      server.close();
      // The web server would have waited for five minutes.
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(1));
    }
    assertThat(clients).allSatisfy(client -> assertThat(client.awaitEnd()).isTrue());
  }

  private static Shop opened(LiveServer server, String storeId) {
    Shop shop = Shop.open(log, storeId);
    awaitHead(server, storeId, 0);
    return shop;
  }

  private static void awaitHead(LiveServer server, String storeId, long seq) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            server.get("/api/" + storeId + "/orders/recent").path("headSeq").asLong(-1) == seq);
  }
}
