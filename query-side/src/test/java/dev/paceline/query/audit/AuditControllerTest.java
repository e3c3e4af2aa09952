package dev.paceline.query.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.query.testing.Answer;
import dev.paceline.query.testing.LogWith;
import dev.paceline.query.testing.QueryServer;
import dev.paceline.query.testing.RandomHistory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("An auditor")
class AuditControllerTest {
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);
  private static final int EVENTS = 600;

  private static TestDatabase database;
  private static QueryServer server;

  @BeforeAll
  static void start() {
    database = TestDatabase.withLog();
    LogWith.steps(database, RandomHistory.of(5, 3, EVENTS));
    server = QueryServer.on(database, Map.of());
    server.awaitAll();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String begin(String store) {
    Answer begun = server.send("POST", "/api/" + store + "/audits");
    assertThat(begun.status()).as(begun.text()).isEqualTo(202);
    String location = begun.header("Location");
    assertThat(location)
        .isEqualTo("/api/" + store + "/audits/" + begun.json().get("id").asString());
    return location;
  }

  private static JsonNode result(String location) {
    await()
        .atMost(LONG_ENOUGH)
        .until(() -> !server.get(location).json().get("state").asString().equals("running"));
    return server.get(location).json();
  }

  @Test
  @DisplayName("has a store verified and is shown that everything is equal, with the digest")
  void equal() {
    JsonNode run = result(begin("store-0"));
    long events =
        server
            .jdbc()
            .sql("select count(*) from event_log where store_id = 'store-0'")
            .query(Long.class)
            .single();

    assertThat(run.get("state").asString()).isEqualTo("done");
    assertThat(run.get("equal").asBoolean()).isTrue();
    assertThat(run.get("differences").isEmpty()).isTrue();
    assertThat(run.get("digest").asString()).matches("[0-9a-f]{64}");
    assertThat(run.get("events").longValue()).isEqualTo(events);
    assertThat(run.at("/progress/events").longValue()).isEqualTo(events);
    assertThat(run.at("/progress/of").longValue()).isEqualTo(events);
    assertThat(run.get("position").longValue()).isPositive().isLessThanOrEqualTo(EVENTS);
    assertThat(run.get("askedAt").asString()).endsWith("Z");
    assertThat(run.get("askedBy").asString()).isNotEmpty();
    assertThat(result(begin("store-0")).get("digest")).isEqualTo(run.get("digest"));
  }

  @Test
  @DisplayName(
      "is told of every value that is not as the log has it, and finds old runs, newest first")
  void differences() {
    String before = begin("store-1");
    result(before);
    database.execute(
        "update sales_bucket set orders = orders + 1 where store_id = 'store-1' and quarter ="
            + " (select min(quarter) from sales_bucket where store_id = 'store-1')");
    String after = begin("store-1");
    JsonNode run = result(after);
    JsonNode runs = server.get("/api/store-1/audits").json();
    database.execute(
        "update sales_bucket set orders = orders - 1 where store_id = 'store-1' and quarter ="
            + " (select min(quarter) from sales_bucket where store_id = 'store-1')");

    assertThat(run.get("equal").asBoolean()).isFalse();
    assertThat(run.get("differing").longValue()).isEqualTo(1);
    JsonNode difference = run.at("/differences/0");
    assertThat(difference.get("table").asString()).isEqualTo("sales_bucket");
    assertThat(difference.get("column").asString()).isEqualTo("orders");
    assertThat(difference.get("kind").asString()).isEqualTo("changed");
    assertThat(difference.get("key").asString()).endsWith("Z");
    assertThat(difference.get("served").asInt() - difference.get("expected").asInt()).isEqualTo(1);
    assertThat(after).endsWith(runs.at("/audits/0/id").asString());
    assertThat(before).endsWith(runs.at("/audits/1/id").asString());
    assertThat(runs.at("/audits/0/differences").isEmpty()).isTrue();
    assertThat(server.get("/api/store-1/audits?limit=1").json().at("/audits").size()).isEqualTo(1);
    server.get("/api/store-1/audits?limit=0").problem(400, "unreadable");
  }

  @Test
  @DisplayName("who asks twice is shown the run that is on; too many at once are refused")
  void oneAtATime() throws SQLException {
    try (Connection other = database.dataSource().getConnection();
        Statement lock = other.createStatement()) {
      for (String store : new String[] {"store-1", "store-2"}) {
        lock.execute(
            "select pg_advisory_lock(hashtextextended('paceline fold %s', 0))".formatted(store));
      }
      String first = begin("store-1");
      assertThat(begin("store-1")).isEqualTo(first);
      JsonNode running = server.get(first).json();
      assertThat(running.get("state").asString()).isEqualTo("running");
      assertThat(running.get("equal").isNull()).isTrue();
      String second = begin("store-2");
      server.send("POST", "/api/store-0/audits").problem(429, "too-many-requests");

      lock.execute("select pg_advisory_unlock_all()");
      assertThat(result(first).get("equal").asBoolean()).isTrue();
      assertThat(result(second).get("equal").asBoolean()).isTrue();
    }
  }

  @Test
  @DisplayName("a run that ended with its process is marked so at the next start")
  void interrupted() throws SQLException {
    TestDatabase own = TestDatabase.withLog();
    LogWith.steps(own, RandomHistory.of(5, 1, 50));
    String location;
    try (Connection other = own.dataSource().getConnection();
        Statement lock = other.createStatement()) {
      lock.execute("select pg_advisory_lock(hashtextextended('paceline fold store-0', 0))");
      try (QueryServer first = QueryServer.on(own, Map.of())) {
        first.awaitAll();
        location = first.send("POST", "/api/store-0/audits").header("Location");
        assertThat(first.get(location).json().get("state").asString()).isEqualTo("running");
      }
    }
    try (QueryServer second = QueryServer.on(own, Map.of())) {
      JsonNode run = second.get(location).json();
      assertThat(run.get("state").asString()).isEqualTo("failed");
      assertThat(run.get("error").asString()).startsWith("interrupted");
      assertThat(second.send("POST", "/api/store-0/audits").status()).isEqualTo(202);
    }
  }

  @Test
  @DisplayName("is told which run there is not")
  void unknown() {
    for (String id : new String[] {"x", "%21", "00000000-0000-0000-0000-000000000000"}) {
      server.get("/api/store-0/audits/" + id).problem(404, "not-found");
    }
    server.send("POST", "/api/nobody/audits").problem(404, "unknown-store");
  }
}
