package dev.paceline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.paceline.loader.Load;
import dev.paceline.standalone.testing.Answer;
import dev.paceline.standalone.testing.Api;
import dev.paceline.standalone.testing.ChildProcess;
import dev.paceline.standalone.testing.LiveClient;
import dev.paceline.standalone.testing.RealOrders;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@DisplayName("Three months of a real shop")
class RealOrdersTest {
  private static final Duration SOON = Duration.ofMinutes(2);
  private static final String SHOP = "retail";
  private static final String PASSWORD = "three months of a shop";
  private static final List<Long> EVERY_ENTRY =
      LongStream.rangeClosed(1, RealOrders.COMMANDS).boxed().toList();

  private static RealOrders orders;

  @TempDir Path data;

  @BeforeAll
  static void find() {
    orders = RealOrders.orStandAside();
  }

  @Test
  @DisplayName("come out to the penny, live and asked for, and loading them twice changes nothing")
  void comeOutToThePenny() {
    try (ChildProcess server = start()) {
      Api api = Api.at(server.url(), "owner", PASSWORD);
      open(api);
      setGoal(api, "before");
      try (LiveClient follower = LiveClient.follow(api, SHOP);
          LiveClient wanderer = LiveClient.follow(api, SHOP)) {
        CompletableFuture<String> load =
            CompletableFuture.supplyAsync(() -> orders.load(api, SHOP, Load.DONE));
        await().atMost(SOON).until(() -> follower.entries().size() > 200);
        setGoal(api, "during");
        wanderer.cut();
        await().atMost(SOON).until(() -> follower.entries().size() > 1_500);
        wanderer.connect();

        String said = load.join();
        assertThat(said).contains("4,290 created, 0 unchanged, 0 failed");
        long position = lastPosition(said);
        orders.requireTotals(api, SHOP, position);
        requireSameProgress(api, setGoal(api, "after"));

        await().atMost(SOON).until(() -> follower.entries().size() == RealOrders.COMMANDS);
        await().atMost(SOON).until(() -> wanderer.entries().size() == RealOrders.COMMANDS);
        assertThat(follower.numbers()).isEqualTo(EVERY_ENTRY);
        assertThat(wanderer.numbers()).isEqualTo(EVERY_ENTRY);

        assertThat(orders.load(api, SHOP, Load.DONE))
            .contains("0 created, 4,290 unchanged, 0 failed");
        orders.requireTotals(api, SHOP, position);
        assertThat(follower.entries()).hasSize(RealOrders.COMMANDS);
      }
    }
  }

  @Test
  @DisplayName("survive kill -9 in the middle of the load, which goes on when the server is back")
  void surviveKill() {
    CompletableFuture<String> load;
    ChildProcess first = start();
    try (first) {
      Api api = Api.at(first.url(), "owner", PASSWORD);
      open(api);
      setGoal(api, "before");
      load = CompletableFuture.supplyAsync(() -> orders.load(api, SHOP, Load.DONE));
      try (LiveClient follower = LiveClient.follow(api, SHOP)) {
        await()
            .atMost(SOON)
            .pollInterval(Duration.ofMillis(10))
            .until(() -> follower.entries().size() > 500);
        first.kill();
      }
      assertThat(load).isNotDone();
    }
    try (ChildProcess second = first.startAgain()) {
      Api api = Api.at(second.url(), "owner", PASSWORD);
      long position = lastPosition(load.join());
      orders.requireTotals(api, SHOP, position);
      assertThat(orders.load(api, SHOP, Load.DONE))
          .contains("0 created, 4,290 unchanged, 0 failed");
      orders.requireTotals(api, SHOP, position);
      requireSameProgress(api, setGoal(api, "after"));
      try (LiveClient follower = LiveClient.follow(api, SHOP)) {
        await().atMost(SOON).until(() -> follower.entries().size() == RealOrders.COMMANDS);
        assertThat(follower.numbers()).isEqualTo(EVERY_ENTRY);
      }
    }
  }

  private ChildProcess start() {
    return ChildProcess.start(
        StandaloneApplication.class,
        data.resolve("server.log"),
        Map.of("PACELINE_DATA", data.resolve("data").toString(), "PACELINE_PASSWORD", PASSWORD));
  }

  private static void open(Api api) {
    String settings =
        """
        {"name":"Online Retail","timeZone":"Europe/London","currency":"GBP","weekStart":"monday"}\
        """;
    Answer opened = api.put("/api/" + SHOP, settings);
    assertThat(opened.status()).isEqualTo(201);
    assertThat(api.get("/api/" + SHOP, opened.position()).status()).isEqualTo(200);
  }

  private static long setGoal(Api api, String id) {
    Answer answer =
        api.post(
            "/api/" + SHOP + "/sales-goals",
            """
            {"goalId":"%s","metric":"revenue","target":"800000.00","period":"monthly"}\
            """
                .formatted(id));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.position();
  }

  private static void requireSameProgress(Api api, long position) {
    JsonNode goals =
        api.get("/api/" + SHOP + "/sales-goals?status=all", position).json().at("/goals");
    List<String> ids = goals.valueStream().map(goal -> goal.at("/goalId").asString()).toList();
    assertThat(ids).contains("before", "after");
    for (String month : List.of("2010-12-15", "2011-01-15", "2011-02-15")) {
      assertThat(ids.stream().map(id -> figures(api, id, month)).distinct())
          .as("what %s say of %s", ids, month)
          .hasSize(1);
    }
  }

  private static String figures(Api api, String goal, String day) {
    JsonNode progress =
        api.get("/api/%s/sales-progress?goalId=%s&date=%s".formatted(SHOP, goal, day))
            .json()
            .at("/progress");
    return "%s of %s from %s orders: %s, %s"
        .formatted(
            progress.at("/actual").asString(),
            progress.at("/target").asString(),
            progress.at("/orders").asString(),
            progress.at("/attainment").asString(),
            progress.at("/pace").asString());
  }

  private static long lastPosition(String said) {
    return Long.parseLong(said.substring(said.lastIndexOf(' ') + 1).strip());
  }
}
