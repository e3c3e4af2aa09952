package dev.paceline.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.edge.access.Scope;
import dev.paceline.edge.testing.TestIssuer;
import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.query.testing.Answer;
import dev.paceline.query.testing.QueryServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A client that asks too often")
class LimitsTest {

  @Test
  @DisplayName("is told when to come back, and nobody else is")
  void tooOften() {
    try (QueryServer server =
        QueryServer.on(TestDatabase.withLog(), Map.of("paceline.limits.queries-per-second", 1))) {
      String[] busy = bearer("busy");
      Answer answer = server.get("/api/stores", busy);
      for (int i = 0; i < 1_000 && answer.status() == 200; i++) {
        answer = server.get("/api/stores", busy);
      }
      answer.problem(429, "too-many-requests");
      assertThat(answer.header("Retry-After")).matches("[1-9]\\d*");
      assertThat(server.get("/api/stores", bearer("quiet")).status()).isEqualTo(200);
    }
  }

  private static String[] bearer(String subject) {
    String token =
        TestIssuer.TRUSTED.token(subject, Duration.ofHours(1), List.of("*"), Scope.SALES_READ);
    return new String[] {"Authorization", "Bearer " + token};
  }
}
