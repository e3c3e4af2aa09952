package dev.paceline.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.paceline.edge.testing.TestIssuer;
import dev.paceline.eventstore.EventLog;
import dev.paceline.eventstore.testing.TestDatabase;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who follows a ticker while its store is rebuilt")
class RebuiltTickerTest {
  private static final Instant PLACED = Instant.parse("2026-03-02T12:00:00Z");

  @Test
  @DisplayName("hears nothing if the entries are right, and begins again if they were not")
  void rebuilt() throws Exception {
    TestDatabase database = TestDatabase.withLog();
    try (EventLog log = database.openLog();
        LiveServer server = LiveServer.on(database)) {
      Shop shop = Shop.open(log, "mended");
      shop.sellMany(5, PLACED);
      await().until(() -> seq(server) == 5);
      try (EventStream client = EventStream.open(server, shop.id(), "1:0")) {
        client.awaitId("1:5");
        rebuild(server);
        shop.sellMany(1, PLACED);
        client.awaitId("1:6");
        assertThat(client.ids()).containsExactly("1:1", "1:2", "1:3", "1:4", "1:5", "1:6");

        database.execute("update ticker_entry set product_name = 'Forged' where seq = 2");
        rebuild(server);
        EventStream.Block reset = client.awaitId("2:6");
        assertThat(reset.field("event")).isEqualTo("reset");
        assertThat(reset.json().toString()).doesNotContain("Forged");
        shop.sellMany(1, PLACED);
        client.awaitId("2:7");
      }
    }
  }

  private static long seq(LiveServer server) {
    return server.get("/api/mended/orders/recent").path("headSeq").asLong(0);
  }

  private static void rebuild(LiveServer server) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://localhost:%d/api/admin/projections/sales/rebuild"
                        .formatted(server.port())))
            .header("Authorization", "Bearer " + TestIssuer.TRUSTED.tokenForAll())
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      assertThat(client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
          .isEqualTo(202);
    }
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> server.get("/api/admin/projections").at("/rebuilds/0/finishedAt").isString());
  }
}
