package dev.paceline.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.query.testing.QueryServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("For operators and developers")
class OperationsTest {
  private static QueryServer server;

  @BeforeAll
  static void start() {
    server = QueryServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  @DisplayName("health says whether the process lives and can answer, and no more")
  void health() {
    assertThat(server.get("/actuator/health/liveness").json().toString())
        .isEqualTo("{\"status\":\"UP\"}");
    assertThat(server.get("/actuator/health/readiness").json().toString())
        .isEqualTo("{\"status\":\"UP\"}");
  }

  @Test
  @DisplayName("figures are there for Prometheus")
  void prometheus() {
    assertThat(server.get("/actuator/prometheus").text()).contains("jvm_memory_used_bytes");
  }

  @Test
  @DisplayName("the contract can be read by programs and by people")
  void contract() {
    JsonNode contract = server.get("/v3/api-docs").json();

    assertThat(contract.get("paths").propertyNames())
        .contains("/api/stores", "/api/{storeId}/orders/recent", "/api/{storeId}/sales");
    assertThat(server.get("/swagger-ui.html").status()).isEqualTo(302);
    assertThat(server.get("/swagger-ui/index.html").text()).contains("Swagger UI");
  }
}
