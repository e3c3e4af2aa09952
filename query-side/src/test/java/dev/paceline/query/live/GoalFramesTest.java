package dev.paceline.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.api.goal.GoalPeriod;
import dev.paceline.api.goal.Period;
import dev.paceline.api.store.StoreId;
import dev.paceline.eventstore.EventLog;
import dev.paceline.eventstore.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("A goal's followers hear of it when something has moved it")
class GoalFramesTest {
  private static final Instant DAY = Instant.parse("2026-11-02T00:00:00Z");
  private static final LocalDate MONDAY = LocalDate.ofInstant(DAY, ZoneOffset.UTC);

  private final TestClock clock = new TestClock(DAY.plus(Duration.ofHours(1)));
  private EventLog log;
  private LiveServer server;
  private Shop shop;

  @BeforeEach
  void start() {
    TestDatabase database = TestDatabase.withLog();
    log = database.openLog();
    server = LiveServer.on(database, clock);
    shop = Shop.open(log, "acme");
    shop.set("tendays", Shop.days(MONDAY, 10), 100_000);
    awaitGoals(1);
  }

  @AfterEach
  void stop() {
    server.close();
    log.close();
  }

  @Test
  @DisplayName("a snapshot shows the active goals, as the query does")
  void snapshot() {
    shop.set("gone", Shop.days(MONDAY, 3), 100);
    awaitGoals(2);
    shop.retire("gone");
    awaitGoals(1);
    try (StompConnection client = StompConnection.connected(server.port())) {
      client.subscribe("a", "/app/store.acme.goals");
      JsonNode shown = client.await(frame -> frame.of("a")).json();
      assertThat(shown.path("storeId").asString()).isEqualTo("acme");
      assertThat(shown.path("goals")).isEqualTo(server.get("/api/acme/sales-goals").path("goals"));
      assertThat(shown.path("goals").size()).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("every answer says the same time, that of the one clock")
  void oneClock() {
    String time = "2026-11-02T01:00:00.000Z";
    JsonNode goal = server.get("/api/acme/sales-progress?goalId=tendays");
    assertThat(goal.path("progress").path("asOf").asString()).isEqualTo(time);
    assertThat(server.get("/api/acme/orders/recent").path("asOf").asString()).isEqualTo(time);
  }

  @Test
  @DisplayName("on a sale, a refund, a revision, a new goal and a retirement")
  void events() {
    try (StompConnection client = following()) {
      String order = shop.sell(5_000, DAY);
      awaitGoal(client, "tendays", goal -> actual(goal).equals("50.00"));
      shop.refund(order, 1_000, DAY.plusSeconds(60));
      awaitGoal(client, "tendays", goal -> actual(goal).equals("40.00"));
      shop.revise("tendays", 200_000);
      awaitGoal(client, "tendays", goal -> goal.path("target").asString().equals("2000.00"));
      shop.set("another", Shop.days(MONDAY, 2), 100);
      awaitGoal(client, "another", goal -> goal.path("revision").asInt() == 1);
      shop.retire("another");
      awaitGoal(client, "another", goal -> goal.path("status").asString().equals("retired"));
    }
  }

  @Test
  @DisplayName("when time brings it to another pace, and never because time has passed")
  void paceSteps() {
    shop.sell(10_000, DAY);
    Awaitility.await().until(() -> actual(onlyGoal()).equals("100.00"));
    try (StompConnection client = following()) {
      // A tenth of the target is there from the start: expected after a day, by 5 % more or less.
      for (int hours : List.of(2, 12, 13, 20, 23, 24, 26, 100, 239, 240, 300)) {
        clock.set(DAY.plus(Duration.ofHours(hours)));
        String pace = onlyGoal().path("progress").path("pace").asString();
        if (!lastPace(client).equals(pace)) {
          awaitGoal(client, "tendays", goal -> pace(goal).equals(pace));
        }
      }
      assertThat(frames(client).stream().map(GoalFramesTest::pace))
          .containsExactly("ahead", "on_pace", "behind", "missed");
      JsonNode ahead = frames(client).getFirst();
      assertThat(ahead.path("progress").path("asOf").asString())
          .isEqualTo("2026-11-02T12:00:00.000Z");
    }
  }

  @Test
  @DisplayName("when a new period begins")
  void newPeriod() {
    shop.set("day", new GoalPeriod(Period.DAILY, null, null), 5_000);
    awaitGoals(2);
    shop.sell(6_000, DAY);
    Awaitility.await()
        .until(() -> server.get("/api/acme/orders/recent").path("headSeq").asLong() == 1);
    try (StompConnection client = following()) {
      clock.set(DAY.plus(Duration.ofHours(24)));
      JsonNode next =
          awaitGoal(
              client,
              "day",
              goal -> goal.path("progress").path("periodStart").asString().equals("2026-11-03"));
      assertThat(actual(next)).isEqualTo("0.00");
      assertThat(pace(next)).isEqualTo("too_early");
    }
  }

  @Test
  @DisplayName("at most four times a second, the last one always")
  void atMostFourASecond() {
    try (StompConnection client = following()) {
      long start = System.nanoTime();
      int sold = 0;
      while (System.nanoTime() - start < Duration.ofSeconds(3).toNanos()) {
        shop.sell(1, DAY);
        sold++;
      }
      String all = String.valueOf(sold);
      awaitGoal(
          client, "tendays", goal -> goal.path("progress").path("orders").asString().equals(all));
      long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds() + 1;
      assertThat(frames(client)).hasSizeBetween(2, Math.toIntExact(4 * seconds));
    }
  }

  @Test
  @DisplayName("who subscribes while something moves ends with it, whichever subscription is first")
  void subscribingMeanwhile() {
    for (int round = 1; round <= 10; round++) {
      try (StompConnection client = StompConnection.connected(server.port())) {
        boolean topicFirst = round % 2 == 0;
        client.subscribe("1", topicFirst ? "/topic/store.acme.goals" : "/app/store.acme.goals");
        shop.sell(100, DAY);
        client.subscribe("2", topicFirst ? "/app/store.acme.goals" : "/topic/store.acme.goals");
        String all = String.valueOf(round);
        client.await(frame ->
            frame.command().equals("MESSAGE")
                && (goalOf(frame).path("progress").path("orders").asString().equals(all)));
      }
    }
  }

  private static JsonNode goalOf(Frame frame) {
    JsonNode body = frame.json();
    return frame.type().equals("goal") ? body.path("goal") : body.path("goals").path(0);
  }

  private StompConnection following() {
    StompConnection client = StompConnection.connected(server.port());
    client.subscribe("t", shop.topic(LiveTopic.GOALS));
    client.subscribe("a", "/app/store.acme.goals");
    client.await(frame -> frame.of("a"));
    // The first look tells what later ones are compared with.
    Awaitility.await()
        .until(() -> server.sessions().isFollowed(new StoreId(shop.id()), LiveTopic.GOALS));
    return client;
  }

  private static List<JsonNode> frames(StompConnection client) {
    return client.framesOf("t", "goal").stream().map(frame -> frame.json().path("goal")).toList();
  }

  private static String lastPace(StompConnection client) {
    List<JsonNode> frames = frames(client);
    return frames.isEmpty() ? "too_early" : pace(frames.getLast());
  }

  private static JsonNode awaitGoal(
      StompConnection client, String goalId, Predicate<JsonNode> wanted) {
    return client
        .await(frame ->
            frame.type().equals("goal")
                && frame.json().path("goal").path("goalId").asString().equals(goalId)
                && wanted.test(frame.json().path("goal")))
        .json()
        .path("goal");
  }

  private JsonNode onlyGoal() {
    return server.get("/api/acme/sales-goals").path("goals").path(0);
  }

  private void awaitGoals(int count) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> server.get("/api/acme/sales-goals").path("goals").size() == count);
  }

  private static String actual(JsonNode goal) {
    return goal.path("progress").path("actual").asString("");
  }

  private static String pace(JsonNode goal) {
    return goal.path("progress").path("pace").asString("");
  }
}
