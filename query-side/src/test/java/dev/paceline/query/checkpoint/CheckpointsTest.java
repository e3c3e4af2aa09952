package dev.paceline.query.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.query.live.TestClock;
import dev.paceline.query.testing.LogWith;
import dev.paceline.query.testing.LoggedStep;
import dev.paceline.query.testing.QueryServer;
import dev.paceline.query.testing.RandomHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Checkpoints")
class CheckpointsTest {
  private static final int WINDOW = 10;
  private static final Map<String, Object> SETTINGS =
      Map.of("paceline.checkpoints.window", WINDOW, "paceline.checkpoints.pause", "20ms");

  private final TestDatabase database = TestDatabase.withLog();
  private final TestClock clock = new TestClock(Instant.parse("2026-06-01T00:00:00Z"));
  private final List<LoggedStep> history = RandomHistory.of(5, 1, 205);

  @Test
  @DisplayName("are made of each window of a store's events, and of nothing less")
  void windows() {
    LogWith.steps(database, history.subList(0, 109));
    try (var server = QueryServer.at(clock, database, SETTINGS)) {
      server.awaitAll();
      await(10);
      LogWith.steps(database, 109, history.subList(109, history.size()));
      await(20);
      assertThat(positions())
          .isEqualTo(
              List.of(
                  10L, 20L, 30L, 40L, 50L, 60L, 70L, 80L, 90L, 100L, 110L, 120L, 130L, 140L, 150L,
                  160L, 170L, 180L, 190L, 200L));
    }
  }

  @Test
  @DisplayName("are the same whether one process makes them, or three at once")
  void processes() {
    LogWith.steps(database, history);
    try (var one = QueryServer.at(clock, database, SETTINGS)) {
      one.awaitAll();
      await(20);
    }
    List<String> alone = versions();
    forget();
    try (var one = QueryServer.at(clock, database, SETTINGS);
        var two = QueryServer.at(clock, database, SETTINGS);
        var three = QueryServer.at(clock, database, SETTINGS)) {
      await(20);
      assertThat(List.of(one.port(), two.port(), three.port())).doesNotHaveDuplicates();
    }
    assertThat(versions()).isEqualTo(alone);
  }

  @Test
  @DisplayName("stop where a store is parked; as of later, what came before the event is shown")
  void parked() {
    LogWith.steps(database, history);
    LogWith.rename(database, 58, "order.vanished");
    try (var server = QueryServer.at(clock, database, SETTINGS)) {
      Awaitility.await().until(() -> parkedAt() == 58);
      await(5);
      String recent =
          server.get("/api/store-0/orders/recent?position=205&asOf=2026-05-30T00:00:00Z").text();
      assertThat(recent).contains("\"position\":57,\"parkedAt\":58");
      String goal =
          server
              .get("/api/store-0/sales-goals?status=all")
              .json()
              .at("/goals/0/goalId")
              .stringValue();
      String path = "/api/store-0/sales-progress?goalId=" + goal;
      assertThat(server.get(path + "&position=205&asOf=2026-06-01T00:00:00Z").text())
          .isEqualTo(server.get(path).text());
      String explained = "/api/store-0/sales-goals/" + goal + "/explain";
      assertThat(server.get(explained + "?position=205&asOf=2026-06-01T00:00:00Z").text())
          .isEqualTo(server.get(explained).text())
          .contains("\"position\":57");
    }
    assertThat(positions()).isEqualTo(List.of(10L, 20L, 30L, 40L, 50L));
  }

  private void forget() {
    database.execute(
        "truncate checkpoint, store_version, goal_version, goal_period_version,"
            + " sales_bucket_version");
  }

  private void await(int checkpoints) {
    Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> positions().size() >= checkpoints);
  }

  private long parkedAt() {
    return database
        .jdbc()
        .sql("select coalesce(max(parked_at), 0) from store_cursor")
        .query(Long.class)
        .single();
  }

  private List<Long> positions() {
    return database
        .jdbc()
        .sql("select position from checkpoint where store_id = 'store-0' order by 1")
        .query(Long.class)
        .list();
  }

  private List<String> versions() {
    return database
        .jdbc()
        .sql(
            """
            select v::text from store_version v union all select v::text from goal_version v
            union all select v::text from goal_period_version v
            union all select v::text from sales_bucket_version v order by 1
            """)
        .query(String.class)
        .list();
  }
}
