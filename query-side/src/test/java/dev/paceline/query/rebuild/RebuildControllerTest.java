package dev.paceline.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.paceline.edge.access.Scope;
import dev.paceline.edge.testing.TestIssuer;
import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.query.testing.LogWith;
import dev.paceline.query.testing.QueryServer;
import dev.paceline.query.testing.RandomHistory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("An operator")
class RebuildControllerTest {
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);
  private static final String REBUILD = "/api/admin/projections/sales/rebuild";
  private static final String RECOMPUTE = "/api/admin/projections/audit/rebuild";
  private static final String BUCKETS =
      "select string_agg(b::text, ';' order by b::text) from sales_bucket b";

  private static TestDatabase database;
  private static QueryServer server;

  @BeforeAll
  static void start() {
    database = TestDatabase.withLog();
    LogWith.steps(database, RandomHistory.of(6, 3, 900));
    server = QueryServer.on(database, Map.of());
    server.awaitAll();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static JsonNode latest() {
    return server.get("/api/admin/projections").json().at("/rebuilds/0");
  }

  private static JsonNode done() {
    await().atMost(LONG_ENOUGH).until(() -> latest().get("finishedAt").isString());
    return latest();
  }

  @Test
  @DisplayName("has all stores rebuilt, and sees how far that has come")
  void all() {
    String right = database.jdbc().sql(BUCKETS).query(String.class).single();
    database.execute("update sales_bucket set gross = gross + 1 where store_id <> 'store-0'");

    JsonNode asked = server.send("POST", REBUILD).json();
    assertThat(asked.get("projection").asString()).isEqualTo("sales");
    assertThat(asked.get("storeId").isNull()).isTrue();
    JsonNode done = done();

    assertThat(done.get("state").asString()).isEqualTo("done");
    assertThat(done.get("storesDone").asInt()).isEqualTo(3);
    assertThat(done.get("ofStores").asInt()).isEqualTo(3);
    assertThat(done.get("events").asInt()).isEqualTo(900);
    assertThat(done.get("ofEvents").asInt()).isEqualTo(900);
    assertThat(done.get("storesChanged").asInt()).isEqualTo(2);
    assertThat(done.get("rowsReplaced").asLong()).isPositive();
    assertThat(done.get("failures").asInt()).isZero();
    assertThat(done.get("askedBy").asString()).isNotEmpty();
    assertThat(database.jdbc().sql(BUCKETS).query(String.class).single()).isEqualTo(right);
    assertThat(server.get("/api/store-1/orders/recent").json().get("epoch").asInt()).isEqualTo(1);
  }

  @Test
  @DisplayName(
      "has one store rebuilt, which then goes on if it was parked for the sake of its rows")
  void one() {
    database.execute("update store_cursor set parked_at = 7 where store_id = 'store-2'");
    database.execute("update goal_period set learned = 'x' where store_id = 'store-2'");

    assertThat(server.send("POST", REBUILD + "?storeId=store-2").status()).isEqualTo(202);
    await()
        .atMost(LONG_ENOUGH)
        .until(() ->
            server.get("/api/admin/projections").json().at("/projections/0/parked").isEmpty());

    assertThat(done().get("storeId").asString()).isEqualTo("store-2");
    assertThat(
            database
                .jdbc()
                .sql("select count(*) from goal_period where learned = 'x'")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  @DisplayName("is told which store could not be rebuilt, and why; the others are")
  void failing() {
    TestDatabase own = TestDatabase.withLog();
    LogWith.steps(own, RandomHistory.of(7, 3, 300));
    try (QueryServer broken = QueryServer.on(own, Map.of())) {
      broken.awaitAll();
      long position =
          own.jdbc()
              .sql(
                  "select max(position) from event_log where store_id = 'store-1' and name ="
                      + " 'order.placed'")
              .query(Long.class)
              .single();
      LogWith.rename(own, position, "order.vanished");
      broken.send("POST", REBUILD);
      await().atMost(LONG_ENOUGH).until(() -> rebuild(broken).get("finishedAt").isString());
      assertThat(rebuild(broken).get("storesDone").asInt()).isEqualTo(3);
      assertThat(rebuild(broken).get("failures").asInt()).isEqualTo(1);
      assertThat(rebuild(broken).at("/lastFailure/storeId").asString()).isEqualTo("store-1");
      assertThat(rebuild(broken).at("/lastFailure/error").asString())
          .contains("position " + position)
          .contains("order.vanished");
    }
  }

  private static JsonNode rebuild(QueryServer of) {
    return of.get("/api/admin/projections").json().at("/rebuilds/0");
  }

  @Test
  @DisplayName("has the chain of all stores recomputed, or of one, which changes nothing")
  void chain() {
    await().atMost(LONG_ENOUGH).until(() -> chainLag(server) == 0);
    List<String> before = proof(database);

    assertThat(server.send("POST", RECOMPUTE).status()).isEqualTo(202);
    JsonNode all = done();
    assertThat(all.get("projection").asString()).isEqualTo("audit");
    assertThat(all.get("state").asString()).isEqualTo("done");
    assertThat(all.get("storesDone").asInt()).isEqualTo(3);
    assertThat(all.get("events").asInt()).isEqualTo(900);
    assertThat(all.get("ofEvents").asInt()).isEqualTo(900);
    assertThat(all.get("rowsReplaced").asInt()).isZero();
    assertThat(all.get("storesChanged").asInt()).isZero();
    assertThat(all.get("failures").asInt()).isZero();

    JsonNode asked = server.send("POST", RECOMPUTE + "?storeId=store-2").json();
    assertThat(asked.get("projection").asString()).isEqualTo("audit");
    assertThat(asked.get("storeId").asString()).isEqualTo("store-2");
    JsonNode one = done();
    assertThat(one.get("state").asString()).isEqualTo("done");
    assertThat(one.get("ofStores").asInt()).isEqualTo(1);
    assertThat(one.get("events").asInt()).isEqualTo(one.get("ofEvents").asInt()).isPositive();
    assertThat(proof(database)).isEqualTo(before);
  }

  @Test
  @DisplayName("is told which store's chain does not fit its log; it is left as it is")
  void chainBroken() {
    TestDatabase own = TestDatabase.withLog();
    LogWith.steps(own, RandomHistory.of(7, 3, 300));
    try (QueryServer broken = QueryServer.on(own, Map.of())) {
      broken.awaitAll();
      await().atMost(LONG_ENOUGH).until(() -> chainLag(broken) == 0);
      long position =
          own.jdbc()
              .sql(
                  "select min(position) from event_log where store_id = 'store-1' and sequence > 0")
              .query(Long.class)
              .single();
      LogWith.rename(own, position, "order.forged");
      List<String> before = proof(own);

      broken.send("POST", RECOMPUTE);
      await().atMost(LONG_ENOUGH).until(() -> rebuild(broken).get("finishedAt").isString());
      JsonNode all = rebuild(broken);
      assertThat(all.get("state").asString()).isEqualTo("done");
      assertThat(all.get("storesDone").asInt()).isEqualTo(3);
      assertThat(all.get("failures").asInt()).isEqualTo(1);
      assertThat(all.at("/lastFailure/storeId").asString()).isEqualTo("store-1");
      assertThat(all.at("/lastFailure/error").asString())
          .isEqualTo("1 differences, the first: event_log " + position);

      broken.send("POST", RECOMPUTE + "?storeId=store-1");
      await().atMost(LONG_ENOUGH).until(() -> rebuild(broken).get("finishedAt").isString());
      assertThat(rebuild(broken).get("state").asString()).isEqualTo("failed");
      broken.send("POST", RECOMPUTE + "?storeId=store-0");
      await().atMost(LONG_ENOUGH).until(() -> rebuild(broken).get("finishedAt").isString());
      assertThat(rebuild(broken).get("state").asString()).isEqualTo("done");
      assertThat(proof(own)).isEqualTo(before);
    }
  }

  private static long chainLag(QueryServer of) {
    JsonNode chain = of.get("/api/admin/projections").json().at("/projections/1");
    assertThat(chain.get("name").asString()).isEqualTo("audit");
    return chain.get("lag").longValue();
  }

  private static List<String> proof(TestDatabase of) {
    return of.jdbc()
        .sql("select c::text from event_chain c order by c.position")
        .query(String.class)
        .list();
  }

  @Test
  @DisplayName("of one store cannot have all rebuilt, nor see what is not theirs")
  void ofOneStore() {
    server.send("POST", REBUILD + "?storeId=store-1");
    done();
    String token =
        TestIssuer.TRUSTED.token("x", Duration.ofMinutes(30), List.of("store-0"), Scope.ADMIN);
    String[] as = {"Authorization", "Bearer " + token};

    for (String rebuild : List.of(REBUILD, RECOMPUTE)) {
      server.send("POST", rebuild, as).problem(403, "forbidden");
      server.send("POST", rebuild + "?storeId=store-1", as).problem(404, "unknown-store");
      assertThat(server.send("POST", rebuild + "?storeId=store-0", as).status()).isEqualTo(202);
    }
    done();
    assertThat(server.get("/api/admin/projections", as).json().get("rebuilds").valueStream())
        .noneMatch(rebuild -> rebuild.get("storeId").asString("").equals("store-1"));
  }

  @Test
  @DisplayName("is told what there is not")
  void unknown() {
    server.send("POST", "/api/admin/projections/other/rebuild").problem(404, "not-found");
    for (String rebuild : List.of(REBUILD, RECOMPUTE)) {
      server.send("POST", rebuild + "?storeId=nobody").problem(404, "unknown-store");
      server.send("POST", rebuild + "?storeId=%00").problem(404, "unknown-store");
      server.get(rebuild).problem(405, "method-not-allowed");
    }
  }
}
