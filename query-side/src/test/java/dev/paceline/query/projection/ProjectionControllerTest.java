package dev.paceline.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.paceline.api.event.EventCodec;
import dev.paceline.edge.access.Scope;
import dev.paceline.edge.testing.TestIssuer;
import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.query.testing.LogWith;
import dev.paceline.query.testing.LoggedStep;
import dev.paceline.query.testing.QueryServer;
import dev.paceline.query.testing.RandomHistory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("Operators")
class ProjectionControllerTest {
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);
  private static final int EVENTS = 400;
  private static final int POISON = 300;

  @Test
  @DisplayName("see how far the projection is and which stores are parked, and set those going")
  void parkedStore() {
    List<LoggedStep> history = RandomHistory.of(11, 3, EVENTS);
    LoggedStep poison = history.get(POISON - 1);
    TestDatabase database = TestDatabase.withLog();
    LogWith.steps(database, history);
    LogWith.rename(database, POISON, "order.vanished");
    try (QueryServer server = QueryServer.on(database, Map.of())) {
      await().atMost(LONG_ENOUGH).until(() -> sales(server).get("lag").longValue() == 0);
      JsonNode sales = sales(server);
      assertThat(sales.get("position").longValue()).isEqualTo(EVENTS);
      assertThat(sales.get("head").longValue()).isEqualTo(EVENTS);
      assertThat(sales.get("segments").size()).isEqualTo(2);
      assertThat(sales.at("/segments/0/here").booleanValue()).isTrue();
      assertThat(sales.at("/segments/0/failing").booleanValue()).isFalse();
      assertThat(sales.get("parked").size()).isEqualTo(1);
      parked(sales.at("/parked/0"), poison.storeId(), history);

      JsonNode again = retry(server, poison.storeId()).get("parked");
      parked(again, poison.storeId(), history);
      assertThat(again.get("error").stringValue()).contains("order.vanished");

      LogWith.rename(database, POISON, EventCodec.nameOf(poison.event().getClass()).name());
      assertThat(retry(server, poison.storeId()).get("parked").isNull()).isTrue();
      assertThat(sales(server).get("parked").size()).isZero();
      assertThat(retry(server, poison.storeId()).get("parked").isNull()).isTrue();
    }
  }

  @Test
  @DisplayName("who try the chain again learn that no store of it is ever parked")
  void chainIsNeverParked() {
    TestDatabase database = TestDatabase.withLog();
    LogWith.steps(database, RandomHistory.of(12, 2, 40));
    LogWith.rename(database, 30, "order.vanished");
    try (QueryServer server = QueryServer.on(database, Map.of())) {
      await().atMost(LONG_ENOUGH).until(() -> sales(server).get("parked").size() == 1);
      String parked = sales(server).at("/parked/0/storeId").stringValue();
      String retry = "/api/admin/projections/audit/retry?storeId=";
      JsonNode tried = server.send("POST", retry + parked).json();
      assertThat(tried.get("storeId").stringValue()).isEqualTo(parked);
      assertThat(tried.get("parked").isNull()).isTrue();
      assertThat(sales(server).get("parked").size()).isEqualTo(1);

      String token =
          TestIssuer.TRUSTED.token("x", Duration.ofMinutes(30), List.of("store-0"), Scope.ADMIN);
      String[] as = {"Authorization", "Bearer " + token};
      for (String projection : List.of("sales", "audit")) {
        String path = "/api/admin/projections/" + projection + "/retry?storeId=";
        assertThat(server.send("POST", path + "store-0", as).status()).isEqualTo(200);
        server.send("POST", path + "store-1", as).problem(404, "unknown-store");
      }
    }
  }

  @Test
  @DisplayName("are told which store there is not")
  void unknown() {
    try (QueryServer server = QueryServer.start()) {
      for (String projection : List.of("sales", "audit")) {
        String retry = "/api/admin/projections/" + projection + "/retry";
        server.send("POST", retry).problem(400, "unreadable");
        server.send("POST", retry + "?storeId=nobody").problem(404, "unknown-store");
        server.send("POST", retry + "?storeId=%00").problem(404, "unknown-store");
        server.send("GET", retry + "?storeId=nobody").problem(405, "method-not-allowed");
      }
      server
          .send("POST", "/api/admin/projections/other/retry?storeId=nobody")
          .problem(404, "not-found");
      server.get("/api/admin/projections/other").problem(404, "not-found");
    }
  }

  private static void parked(JsonNode parked, String store, List<LoggedStep> history) {
    long behind =
        history.subList(POISON - 1, EVENTS).stream()
            .filter(step -> step.storeId().equals(store))
            .count();
    assertThat(parked.get("storeId").stringValue()).isEqualTo(store);
    assertThat(parked.get("parkedAt").longValue()).isEqualTo(POISON);
    assertThat(parked.get("error").stringValue()).contains("read").doesNotContain("axon", "@");
    assertThat(parked.get("behind").longValue()).isEqualTo(behind);
  }

  private static JsonNode sales(QueryServer server) {
    return server.get("/api/admin/projections").json().at("/projections/0");
  }

  private static JsonNode retry(QueryServer server, String store) {
    return server.send("POST", "/api/admin/projections/sales/retry?storeId=" + store).json();
  }
}
