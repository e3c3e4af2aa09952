package dev.paceline.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.api.goal.GoalPeriod;
import dev.paceline.api.goal.Period;
import dev.paceline.eventstore.EventLog;
import dev.paceline.eventstore.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("With two query processes")
class TwoProcessesTest {
  private static final Instant DAY = Instant.parse("2026-11-02T00:00:00Z");

  private final TestClock clock = new TestClock(DAY.plus(Duration.ofHours(1)));

  @Test
  @DisplayName("each client hears of each change once, from its own")
  void onceFromItsOwn() {
    TestDatabase database = TestDatabase.withLog();
    try (EventLog log = database.openLog();
        LiveServer one = LiveServer.on(database, clock);
        LiveServer other = LiveServer.on(database, clock)) {
      Shop shop = Shop.open(log, "acme");
      shop.set("day", new GoalPeriod(Period.DAILY, null, null), 10_000);
      shop.sell(2_400, DAY);
      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> goal(other).path("progress").path("actual").asString("").equals("24.00"));
      try (StompConnection first = following(one, shop);
          StompConnection second = following(other, shop)) {
        // 24 % of the target are expected after 5.76 hours, by 5 % more or less.
        for (int hours : List.of(2, 3, 5, 6, 7, 8, 23, 24, 25, 26)) {
          clock.set(DAY.plus(Duration.ofHours(hours)));
          for (StompConnection client : List.of(first, second)) {
            String now = shown(goal(one));
            client.await(frame -> shown(client).getLast().equals(now));
          }
        }
        assertThat(shown(first))
            .containsExactly(
                "2026-11-02 too_early",
                "2026-11-02 ahead",
                "2026-11-02 on_pace",
                "2026-11-02 behind",
                "2026-11-03 too_early",
                "2026-11-03 behind");
        assertThat(shown(second)).isEqualTo(shown(first));
      }
    }
  }

  private static JsonNode goal(LiveServer server) {
    return server.get("/api/acme/sales-goals").path("goals").path(0);
  }

  private static StompConnection following(LiveServer server, Shop shop) {
    StompConnection client = StompConnection.connected(server.port());
    client.subscribe("t", shop.topic(LiveTopic.GOALS));
    client.subscribe("a", "/app/store.acme.goals");
    client.await(frame -> frame.of("a"));
    return client;
  }

  /** The snapshot and the frames since. */
  private static List<String> shown(StompConnection client) {
    List<String> shown = new java.util.ArrayList<>(List.of("2026-11-02 too_early"));
    client.framesOf("t", "goal").forEach(frame -> shown.add(shown(frame.json().path("goal"))));
    return shown;
  }

  private static String shown(JsonNode goal) {
    JsonNode progress = goal.path("progress");
    return progress.path("periodStart").asString() + " " + progress.path("pace").asString();
  }
}
