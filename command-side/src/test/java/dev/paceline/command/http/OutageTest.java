package dev.paceline.command.http;

import static dev.paceline.command.http.OrderJson.good;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.paceline.eventstore.testing.FaultProxy;
import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.eventstore.testing.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("While the database is away")
class OutageTest {
  private static final Map<String, Object> IMPATIENT =
      Map.of("paceline.event-store.append-millis", "1500", "paceline.import.patience", "2s");
  private static final String STORE =
      """
      {"name":"Shop","timeZone":"Europe/London","currency":"GBP","weekStart":"monday"}\
      """;

  private static final String CANCELLATION = "{\"cancelledAt\":\"2026-11-02T10:00:00Z\"}";

  @Test
  @DisplayName("nothing is confirmed, everything is answered, and it recovers by itself")
  void answersAndRecovers() {
    TestDatabase database = TestDatabase.fresh();
    try (FaultProxy proxy = FaultProxy.to(TestServer.shared().port());
        CommandServer server = CommandServer.start(proxy.through(database), IMPATIENT)) {
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> server.put("/api/acme", STORE).status() < 300);
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> server.put("/api/acme/orders/before", good()).status() < 300);

      proxy.block();
      Answer refused = server.put("/api/acme/orders/during", good());
      Refusals.check(refused, 503);
      assertThat(refused.header("Retry-After")).isEqualTo("1");
      assertThat(refused.json().get("detail").stringValue()).contains("send it again");
      Refusals.check(server.put("/api/unmet/orders/1", good()), 503);
      assertThat(ready(server)).isEqualTo(503);
      for (String path : List.of("/api/acme/orders/before", "/api/acme/orders/during")) {
        for (Answer answer : atOnce(32, () -> server.put(path + "/cancellation", CANCELLATION))) {
          Refusals.check(answer, 503);
        }
      }

      String line = "{\"type\":\"PlaceOrder\",\"orderId\":\"during-%d\"," + good().substring(1);
      StringBuilder lines = new StringBuilder();
      for (int i = 0; i < 300; i++) {
        lines.append(line.replace("\n", "").formatted(i)).append('\n');
      }
      List<JsonNode> results = server.importing("acme", lines.toString()).lines();
      assertThat(results).hasSize(301);
      assertThat(results.getFirst().at("/problem/status").intValue()).isEqualTo(503);
      assertThat(results.getLast().get("failed").intValue()).isEqualTo(300);

      proxy.heal();
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> server.put("/api/acme/orders/during", good()).status() < 300);
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> server.put("/api/acme/orders/before", good()).status() == 200);
      await().atMost(Duration.ofSeconds(30)).until(() -> ready(server) == 200);
    }
  }

  /** None of them waits for all the others: 32 times the log's patience is too long. */
  private static List<Answer> atOnce(int times, Supplier<Answer> request) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CompletableFuture<Answer>> answers =
          Stream.generate(() -> CompletableFuture.supplyAsync(request, threads))
              .limit(times)
              .toList();
      return answers.stream().map(answer -> answer.orTimeout(20, TimeUnit.SECONDS).join()).toList();
    }
  }

  private static int ready(CommandServer server) {
    return server.send("GET", "/actuator/health/readiness", BodyPublishers.noBody()).status();
  }
}
