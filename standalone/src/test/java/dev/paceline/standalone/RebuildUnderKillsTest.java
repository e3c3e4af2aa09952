package dev.paceline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.paceline.standalone.testing.Answer;
import dev.paceline.standalone.testing.Api;
import dev.paceline.standalone.testing.ChildProcess;
import dev.paceline.standalone.testing.LiveDatabase;
import dev.paceline.standalone.testing.SteadySales;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@DisplayName("A rebuild of all stores during steady sales")
class RebuildUnderKillsTest {
  private static final String PASSWORD = "rebuilt while it is killed";
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(10);
  private static final int KILLS = 3;
  private static final int STORES = 4;
  private static final int ORDERS = Integer.getInteger("rebuild.kill.orders", 1_000);
  private static final int PER_SECOND = Integer.getInteger("rebuild.kill.rate", 20);
  private static final List<String> SPOILT =
      List.of(
          "update ticker_entry set units = units + 1 where store_id <> 'store-0' and seq % 7 = 0",
          "update sales_bucket set gross = gross + 1 where store_id <> 'store-0'",
          "delete from sales_order where store_id <> 'store-0' and position % 5 = 0",
          "update goal_period set actual = actual + 1, pace_steps = '' where store_id <> 'store-0'");

  @TempDir static Path folder;

  private final long seed = Long.getLong("rebuild.kill.seed", new Random().nextLong());
  private final Random random = new Random(seed);

  @Test
  @DisplayName("goes on after every kill -9; no figure is ever wrong, and at the end all is equal")
  void killedThrice() throws Exception {
    System.out.println("rebuild.kill.seed=" + seed);
    Path data = folder.resolve("data");
    Map<String, String> environment =
        Map.of("PACELINE_DATA", data.toString(), "PACELINE_PASSWORD", PASSWORD);
    ChildProcess process =
        ChildProcess.start(StandaloneApplication.class, folder.resolve("log"), environment);
    int midway = 0;
    try {
      Api owner = Api.at(process.url(), "owner", PASSWORD);
      Api backend = Api.at(process.url(), "store-backend", PASSWORD);
      Api operator = Api.at(process.url(), "operator", PASSWORD);
      IntStream.range(0, STORES).forEach(i -> open(owner, backend, "store-" + i));
      try (SteadySales sales = SteadySales.start(backend, owner, "store-0", ORDERS, PER_SECOND)) {
        for (int kill = 1; kill <= KILLS; kill++) {
          LiveDatabase.of(data).execute(SPOILT);
          assertThat(operator.post("/api/admin/projections/sales/rebuild", "").status())
              .isEqualTo(202);
          Thread.sleep(random.nextInt(1_500));
          midway += last(operator).get("finishedAt").isNull() ? 1 : 0;
          process.kill();
          process = process.startAgain();
          sales.awaitCheck();
        }
        // What was asked for before the last kill goes on by itself.
        await().atMost(LONG_ENOUGH).until(() -> last(operator).get("finishedAt").isString());
        sales.awaitCheck();
        System.out.printf(
            "rebuild under kills: %s, killed midway %d times, %s%n", sales, midway, last(operator));
      }
      JsonNode last = last(operator);
      assertThat(last.get("state").asString()).isEqualTo("done");
      assertThat(last.get("failures").asInt()).isZero();
      // Spoilt while it was killed, perhaps behind the rebuild's back: once more in peace.
      operator.post("/api/admin/projections/sales/rebuild", "");
      await().atMost(LONG_ENOUGH).until(() -> last(operator).get("finishedAt").isString());
      for (int i = 0; i < STORES; i++) {
        assertEqual(owner, "store-" + i);
      }
    } finally {
      process.close();
    }
  }

  private static void open(Api owner, Api backend, String store) {
    assertThat(
            backend
                .put(
                    "/api/" + store,
                    """
                    {"name":"Shop","timeZone":"Europe/London","currency":"GBP","weekStart":"monday"}\
                    """)
                .status())
        .isEqualTo(201);
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    assertThat(
            owner
                .post(
                    "/api/" + store + "/sales-goals",
                    """
                    {"goalId":"all","metric":"revenue","target":"9000.00","period":"custom",
                    "startDate":"%s","endDate":"%s"}\
                    """
                        .formatted(today.minusDays(30), today.plusDays(30)))
                .status())
        .isEqualTo(201);
    SteadySales.load(backend, store, ORDERS);
  }

  private static JsonNode last(Api operator) {
    return operator.get("/api/admin/projections").json().at("/rebuilds/0");
  }

  private static void assertEqual(Api owner, String store) {
    Answer begun = owner.post("/api/" + store + "/audits", "");
    assertThat(begun.status()).as(begun.body()).isEqualTo(202);
    String run = "/api/" + store + "/audits/" + begun.json().get("id").asString();
    await()
        .atMost(LONG_ENOUGH)
        .until(() -> !owner.get(run).json().get("state").asString().equals("running"));
    JsonNode result = owner.get(run).json();
    assertThat(result.get("equal").asBoolean()).as(result.toString()).isTrue();
  }
}
