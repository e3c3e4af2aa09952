package dev.paceline.query.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.query.testing.Given;
import dev.paceline.query.testing.QueryServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Stores")
class StoreControllerTest {
  private static QueryServer server;

  @BeforeAll
  static void start() {
    server = QueryServer.start();
    Given given = new Given(server.jdbc());
    given.store("tokyo-tea", "Asia/Tokyo", "JPY", "sunday");
    given.store("acme", "Europe/London", "GBP", "monday");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  @DisplayName("are listed by their ids")
  void list() {
    assertThat(server.get("/api/stores").json().toString())
        .isEqualTo(
            """
            {"stores":[\
            {"storeId":"acme","name":"Store acme","currency":"GBP","timeZone":"Europe/London"},\
            {"storeId":"tokyo-tea","name":"Store tokyo-tea","currency":"JPY","timeZone":"Asia/Tokyo"}]}\
            """);
  }

  @Test
  @DisplayName("tell their settings, since when and how often they were set")
  void settings() {
    assertThat(server.get("/api/tokyo-tea").json().toString())
        .isEqualTo(
            """
            {"storeId":"tokyo-tea","name":"Store tokyo-tea","timeZone":"Asia/Tokyo",\
            "currency":"JPY","weekStart":"sunday","openedAt":"2026-01-01T00:00:00.000Z",\
            "revision":1}\
            """);
  }
}
