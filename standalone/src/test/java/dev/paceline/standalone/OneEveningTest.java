package dev.paceline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.paceline.standalone.testing.Answer;
import dev.paceline.standalone.testing.Api;
import dev.paceline.standalone.testing.LiveClient;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** What a shop and its owner see, in the order in which they see it. */
@DisplayName("One evening of a shop")
@TestMethodOrder(OrderAnnotation.class)
class OneEveningTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  /** A zone where it is about noon, so that the test's day does not end while it runs. */
  private static final ZoneId ZONE = ZoneId.of(etc(NOW.atZone(ZoneOffset.UTC).getHour() - 12));

  private static final String PASSWORD = "one evening of a shop";

  @TempDir static Path data;

  private static ConfigurableApplicationContext paceline;
  private static Api api;
  private static LiveClient live;

  @BeforeAll
  static void start() {
    paceline =
        StandaloneApplication.application()
            .run("--server.port=0", "--paceline.data=" + data, "--paceline.password=" + PASSWORD);
    int port = ((WebServerApplicationContext) paceline).getWebServer().getPort();
    api = Api.at(URI.create("http://127.0.0.1:" + port), "owner", PASSWORD);
  }

  @AfterAll
  static void stop() {
    if (live != null) {
      live.close();
    }
    paceline.close();
  }

  @Test
  @Order(1)
  @DisplayName("the shop opens, and saying so twice changes nothing")
  void opens() {
    String settings =
        """
        {"name":"Corner Shop","timeZone":"%s","currency":"GBP","weekStart":"monday"}\
        """
            .formatted(ZONE);

    assertThat(api.put("/api/corner", settings).status()).isEqualTo(201);
    Answer again = api.put("/api/corner", settings);
    assertThat(again.status()).isEqualTo(200);
    assertThat(api.get("/api/corner", again.position()).text("/timeZone")).isEqualTo(ZONE.getId());
  }

  @Test
  @Order(2)
  @DisplayName("the owner sets a goal for the day and watches")
  void setsGoal() {
    Answer set =
        api.post(
            "/api/corner/sales-goals",
            """
            {"metric":"revenue","target":"100.00","period":"daily"}\
            """);

    assertThat(set.status()).as(set.body()).isEqualTo(201);
    JsonNode progress = goal(set.position()).at("/progress");
    assertThat(progress.at("/actual").asString()).isEqualTo("0.00");
    assertThat(progress.at("/periodStart").asString())
        .isEqualTo(LocalDate.ofInstant(NOW, ZONE).toString());
    live = LiveClient.follow(api, "corner");
  }

  @Test
  @Order(3)
  @DisplayName("an order comes in, is on the ticker, and counts towards the goal")
  void sells() {
    Answer placed = place("1001", "29.95", 2);

    assertThat(placed.status()).as(placed.body()).isEqualTo(201);
    assertThat(goal(placed.position()).at("/progress/actual").asString()).isEqualTo("59.90");
    await().atMost(SOON).until(() -> live.entries().size() == 1);
    JsonNode entry = live.entries().getFirst();
    assertThat(entry.at("/kind").asString()).isEqualTo("sale");
    assertThat(entry.at("/orderId").asString()).isEqualTo("1001");
    assertThat(entry.at("/product/name").asString()).isEqualTo("Kettle");
    assertThat(entry.at("/value").asString()).isEqualTo("64.90");
    assertThat(entry.at("/units").asInt()).isEqualTo(2);
    assertThat(entry.at("/location/city").asString()).isEqualTo("Leeds");
    await().atMost(SOON).until(() -> "59.90".equals(lastGoalFrame("/progress/actual")));
  }

  @Test
  @Order(4)
  @DisplayName("the backend sends the order again, and another one by mistake")
  void repeats() {
    assertThat(place("1001", "29.95", 2).status()).isEqualTo(200);
    Answer other = place("1001", "29.95", 3);
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @Test
  @Order(5)
  @DisplayName("one kettle comes back")
  void refunds() {
    Answer refund =
        api.put(
            "/api/corner/orders/1001/refunds/r-1",
            """
            {"refundedAt":"%s","amount":"29.95","units":1,"reason":"customer"}\
            """
                .formatted(NOW));

    assertThat(refund.status()).as(refund.body()).isEqualTo(201);
    JsonNode progress = goal(refund.position()).at("/progress");
    assertThat(progress.at("/actual").asString()).isEqualTo("29.95");
    assertThat(progress.at("/orders").asInt()).isEqualTo(1);
    assertThat(api.get("/api/corner/orders/1001", refund.position()).status()).isEqualTo(200);
  }

  @Test
  @Order(6)
  @DisplayName("the goal is reached by a large order, until that is cancelled")
  void reachesGoal() {
    Answer placed = place("1002", "80.00", 1);
    assertThat(goal(placed.position()).at("/progress/pace").asString()).isEqualTo("achieved");

    Answer cancelled =
        api.put(
            "/api/corner/orders/1002/cancellation",
            """
            {"cancelledAt":"%s","reason":"stock"}\
            """
                .formatted(NOW));
    assertThat(cancelled.status()).as(cancelled.body()).isEqualTo(201);
    JsonNode progress = goal(cancelled.position()).at("/progress");
    assertThat(progress.at("/actual").asString()).isEqualTo("29.95");
    assertThat(progress.at("/pace").asString()).isNotEqualTo("achieved");
    assertThat(progress.at("/orders").asInt()).isEqualTo(2);
  }

  @Test
  @Order(7)
  @DisplayName("a mistyped order is retracted and counts as never placed")
  void retracts() {
    place("1003", "9999.00", 1);
    Answer retracted =
        api.put(
            "/api/corner/orders/1003/retraction",
            """
            {"retractedAt":"%s","reason":"mistake"}\
            """
                .formatted(NOW));

    assertThat(retracted.status()).as(retracted.body()).isEqualTo(201);
    JsonNode progress = goal(retracted.position()).at("/progress");
    assertThat(progress.at("/actual").asString()).isEqualTo("29.95");
    assertThat(progress.at("/orders").asInt()).isEqualTo(2);
  }

  @Test
  @Order(8)
  @DisplayName("the books of the day say the same")
  void balances() {
    LocalDate today = LocalDate.ofInstant(NOW, ZONE);
    JsonNode day =
        api.get("/api/corner/sales?by=day&from=%s&to=%s".formatted(today, today))
            .json()
            .at("/buckets/0");

    assertThat(day.at("/orders").asInt()).isEqualTo(2);
    assertThat(day.at("/gross").asString()).isEqualTo("10138.90");
    assertThat(day.at("/refunds/processed").asString()).isEqualTo("10108.95");
    assertThat(day.at("/net/processed").asString()).isEqualTo("29.95");
    assertThat(day.at("/net/ordered").asString()).isEqualTo("29.95");
    assertThat(day.at("/netUnits/processed").asInt()).isEqualTo(1);
  }

  @Test
  @Order(9)
  @DisplayName("the ticker showed all of it once, in order")
  void showedAll() {
    await().atMost(SOON).until(() -> live.entries().size() == 6);
    assertThat(live.entries().stream().map(entry -> entry.at("/kind").asString()))
        .containsExactly("sale", "refund", "sale", "cancellation", "sale", "retraction");
    assertThat(live.numbers()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    assertThat(live.fetches()).isZero();
  }

  @Test
  @Order(10)
  @DisplayName("the owner retires the goal and takes it up again")
  void retires() {
    Answer retired = api.delete("/api/corner/sales-goals/daily-revenue");
    assertThat(retired.status()).isEqualTo(204);
    assertThat(goals("active", retired.position()).at("/goals")).isEmpty();

    Answer again =
        api.post(
            "/api/corner/sales-goals",
            """
            {"metric":"revenue","target":"20.00","period":"daily"}\
            """);
    assertThat(again.status()).isEqualTo(200);
    JsonNode goal = goals("active", again.position()).at("/goals/0");
    assertThat(goal.at("/progress/pace").asString()).isEqualTo("achieved");
  }

  private static Answer place(String id, String price, int quantity) {
    return api.put(
        "/api/corner/orders/" + id,
        """
        {"placedAt":"%s","currency":"GBP","lines":[{"sku":"K1","name":"Kettle","quantity":%d,
        "unitPrice":"%s"}],"shipping":"5.00","shipTo":{"city":"Leeds","country":"GB"}}\
        """
            .formatted(NOW.minusSeconds(60), quantity, price));
  }

  private static JsonNode goal(long position) {
    Answer answer = api.get("/api/corner/sales-progress?goalId=daily-revenue", position);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static JsonNode goals(String status, long position) {
    return api.get("/api/corner/sales-goals?status=" + status, position).json();
  }

  private static String lastGoalFrame(String pointer) {
    return live.goals().isEmpty() ? "" : live.goals().getLast().at(pointer).asString();
  }

  private static String etc(int hoursBack) {
    return hoursBack == 0 ? "Etc/GMT" : "Etc/GMT%+d".formatted(hoursBack);
  }
}
