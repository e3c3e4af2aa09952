package dev.paceline.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.eventstore.testing.TestServer;
import dev.paceline.query.testing.Answer;
import dev.paceline.query.testing.Given;
import dev.paceline.query.testing.QueryServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two seconds are promised; a slow machine is given ten times that. */
@DisplayName("While the database does not answer")
class OutageTest {
  private static final Duration GUARD = Duration.ofSeconds(20);

  @Test
  @DisplayName("queries get 503, readiness is down, and all recovers by itself")
  void refusedConnections() {
    TestDatabase database = TestDatabase.withLog();
    TestDatabase maintenance = TestServer.shared().database("postgres");
    String name = database.url().substring(database.url().lastIndexOf('/') + 1);
    try (QueryServer server = QueryServer.on(database, Map.of())) {
      new Given(server.jdbc()).store("acme", "Europe/London", "GBP", "monday");
      assertThat(server.get("/api/acme").status()).isEqualTo(200);
      assertThat(server.get("/actuator/health/readiness").status()).isEqualTo(200);

      maintenance.execute("alter database " + name + " allow_connections false");
      maintenance
          .jdbc()
          .sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = ?")
          .param(name)
          .query()
          .listOfRows();
      for (String path : List.of("/api/acme", "/api/stores", "/api/acme/orders/recent")) {
        unavailable(server.get(path));
      }
      unavailable(server.get("/api/acme", "Paceline-Position", "1"));
      assertThat(server.get("/actuator/health/readiness").status()).isEqualTo(503);
      assertThat(server.get("/actuator/health/liveness").status()).isEqualTo(200);

      maintenance.execute("alter database " + name + " allow_connections true");
      await()
          .atMost(GUARD)
          .untilAsserted(() -> assertThat(server.get("/api/acme").status()).isEqualTo(200));
      assertThat(server.get("/actuator/health/readiness").status()).isEqualTo(200);
    }
  }

  @Test
  @DisplayName("because every connection is taken, queries get 503 until one is free")
  void exhaustedPool() throws SQLException {
    TestDatabase database = TestDatabase.withLog();
    Map<String, Object> two = Map.of("spring.datasource.hikari.maximum-pool-size", "2");
    try (QueryServer server = QueryServer.on(database, two)) {
      new Given(server.jdbc()).store("acme", "Europe/London", "GBP", "monday");
      try (Connection other = database.dataSource().getConnection()) {
        other.setAutoCommit(false);
        other.createStatement().execute("lock table store in access exclusive mode");
        List<CompletableFuture<Answer>> stuck = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
          stuck.add(CompletableFuture.supplyAsync(() -> server.get("/api/acme")));
        }
        await()
            .atMost(GUARD)
            .untilAsserted(() -> unavailable(server.get("/api/acme/orders/recent")));
        other.rollback();
        stuck.forEach(answer -> assertThat(answer.join().status()).isEqualTo(200));
      }
      assertThat(server.get("/api/acme").status()).isEqualTo(200);
    }
  }

  private static void unavailable(Answer answer) {
    answer.problem(503, "unavailable");
    assertThat(answer.header("Retry-After")).isEqualTo("1");
  }
}
