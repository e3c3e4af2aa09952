package dev.paceline.query.goal;

import static dev.paceline.query.goal.ShopLog.placed;
import static dev.paceline.query.goal.ShopLog.terms;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.api.goal.GoalPeriod;
import dev.paceline.api.goal.Metric;
import dev.paceline.api.goal.Period;
import dev.paceline.api.goal.RefundsCountOn;
import dev.paceline.query.goal.ShopLog.Order;
import dev.paceline.query.testing.Answer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("What a goal's actual is made of")
class ExplainTest {
  private static final GoalPeriod MONTHLY = new GoalPeriod(Period.MONTHLY, null, null);
  private static final String GOAL = "/api/acme/sales-goals/goal/explain";

  private final ShopLog log = new ShopLog("2026-03-01T09:00:00Z", "Europe/London");
  private LoggedShop shop;
  private int sold;

  @AfterEach
  void stop() {
    if (shop != null) {
      shop.close();
    }
  }

  private void goal(Metric metric, RefundsCountOn refunds) {
    log.set("goal", MONTHLY, terms(metric, 100_000, refunds));
  }

  private Order sell(String at, long pence, int units) {
    var order = new Order(placed("o" + ++sold, Instant.parse(at), pence, units, false));
    log.at(at).order(order.placed);
    return order;
  }

  private Answer get(String path, String... headers) {
    if (shop == null) {
      shop = new LoggedShop(log);
    }
    return shop.server.get(path, headers);
  }

  private List<String> items(String path) {
    JsonNode page = get(path).json();
    assertThat(page.get("next").isNull()).isTrue();
    return page.get("items").valueStream().map(ExplainTest::line).toList();
  }

  private static String line(JsonNode item) {
    return "%s %s %s %s %s %s"
        .formatted(
            item.get("at").asString().substring(5, 16),
            item.get("orderId").asString(),
            item.get("cause").asString(),
            item.get("amount").asString(),
            item.get("units").asLong(),
            item.get("counts").asString());
  }

  @Test
  @DisplayName("is its period's sales, and what was taken back in it, each with its sign")
  void signed() {
    goal(Metric.REVENUE, RefundsCountOn.PROCESSED);
    Order february = sell("2026-02-27T10:00:00Z", 1_000, 2);
    Order tea = sell("2026-03-02T10:00:00Z", 2_000, 1);
    log.at("2026-03-03T10:00:00Z");
    log.order(february.refund(Instant.parse("2026-03-03T09:00:00Z"), 300, 1));
    log.at("2026-03-04T10:00:00Z").order(tea.cancel(Instant.parse("2026-03-04T09:00:00Z")));
    log.order(placed("test", Instant.parse("2026-03-04T09:30:00Z"), 5_000, 1, true));

    assertThat(items(GOAL))
        .containsExactly(
            "03-02T10:00 o2 order.placed 20.00 1 20.00",
            "03-03T09:00 o1 order.refunded -3.00 -1 -3.00",
            "03-04T09:00 o2 order.cancelled -20.00 -1 -20.00");
    assertThat(get(GOAL).json().get("actual").asString()).isEqualTo("-3.00");
    assertThat(items(GOAL + "?date=2026-02-03"))
        .containsExactly("02-27T10:00 o1 order.placed 20.00 2 20.00");
  }

  @Test
  @DisplayName("has refunds at the time of their orders for goals that count them so")
  void ordered() {
    goal(Metric.UNITS_SOLD, RefundsCountOn.ORDERED);
    Order february = sell("2026-02-27T10:00:00Z", 1_000, 2);
    log.at("2026-03-03T10:00:00Z");
    log.order(february.refund(Instant.parse("2026-03-03T09:00:00Z"), 300, 1));

    assertThat(items(GOAL)).isEmpty();
    assertThat(items(GOAL + "?date=2026-02-03"))
        .containsExactly(
            "02-27T10:00 o1 order.placed 20.00 2 2", "02-27T10:00 o1 order.refunded -3.00 -1 -1");
  }

  @Test
  @DisplayName("shows what a retraction undid: the sale, and what was taken back of it")
  void retracted() {
    goal(Metric.REVENUE, RefundsCountOn.PROCESSED);
    Order order = sell("2026-03-02T10:00:00Z", 1_000, 2);
    log.at("2026-03-03T10:00:00Z");
    log.order(order.refund(Instant.parse("2026-03-03T09:00:00Z"), 300, 1));
    log.at("2026-03-04T10:00:00Z").order(order.retract(Instant.parse("2026-03-04T09:00:00Z")));

    assertThat(items(GOAL))
        .containsExactly(
            "03-02T10:00 o1 order.placed 20.00 2 20.00",
            "03-02T10:00 o1 order.retracted -20.00 -2 -20.00",
            "03-03T09:00 o1 order.refunded -3.00 -1 -3.00",
            "03-03T09:00 o1 order.retracted 3.00 1 3.00");
    assertThat(items(GOAL + "?known=now&asOf=2026-03-02T12:00:00Z"))
        .containsExactly(
            "03-02T10:00 o1 order.placed 20.00 2 20.00",
            "03-02T10:00 o1 order.retracted -20.00 -2 -20.00");
    assertThat(items(GOAL + "?asOf=2026-03-02T12:00:00Z"))
        .containsExactly("03-02T10:00 o1 order.placed 20.00 2 20.00");
  }

  @Test
  @DisplayName("explains the figure of its first page, however much is sold and revised meanwhile")
  void pinned() {
    goal(Metric.REVENUE, RefundsCountOn.PROCESSED);
    Order first = sell("2026-03-02T10:00:00Z", 1_000, 1);
    for (int day = 3; day < 8; day++) {
      sell("2026-03-0" + day + "T10:00:00Z", 1_000, 1);
    }
    get(GOAL);
    Explained explained =
        Explained.at(
            shop.server,
            GOAL + "?limit=2",
            () -> {
              log.at("2026-03-20T10:00:00Z");
              log.order(first.refund(Instant.parse("2026-03-05T11:00:00Z"), 1, 0));
              log.revise("goal", terms(Metric.REVENUE, 90_000, RefundsCountOn.ORDERED));
              sell("2026-03-21T10:00:00Z", 1_000, 1);
              shop.more();
            });
    assertThat(explained.actual()).isEqualTo("60.00");
    assertThat(explained.items()).hasSize(6);
    explained.assertAddsUp("pinned");
    assertThat(get(GOAL).json().get("actual").asString()).isEqualTo("79.98");
  }

  @Test
  @DisplayName("comes as lines and as a table that no spreadsheet runs")
  void forms() {
    goal(Metric.REVENUE, RefundsCountOn.PROCESSED);
    Order order = sell("2026-03-02T10:00:00Z", 1_000, 2);
    log.at("2026-03-03T10:00:00Z");
    log.order(order.refund(Instant.parse("2026-03-03T09:00:00Z"), 300, 1));
    String table =
        """
        orderId,cause,at,amount,units,counts,position\r
        o1,order.placed,2026-03-02T10:00:00.000Z,20.00,2,20.00,3\r
        o1,order.refunded,2026-03-03T09:00:00.000Z,-3.00,-1,-3.00,4\r
        """;

    Answer csv = get(GOAL, "Accept", "text/csv");
    assertThat(csv.text()).isEqualTo(table);
    assertThat(csv.header("Content-Type")).startsWith("text/csv");
    Answer lines = get(GOAL, "Accept", "application/x-ndjson");
    assertThat(lines.header("Content-Type")).startsWith("application/x-ndjson");
    assertThat(lines.text().lines().toList())
        .containsExactly(
            "{\"orderId\":\"o1\",\"cause\":\"order.placed\",\"at\":\"2026-03-02T10:00:00.000Z\","
                + "\"amount\":\"20.00\",\"units\":2,\"counts\":\"20.00\",\"position\":3}",
            "{\"orderId\":\"o1\",\"cause\":\"order.refunded\",\"at\":\"2026-03-03T09:00:00.000Z\","
                + "\"amount\":\"-3.00\",\"units\":-1,\"counts\":\"-3.00\",\"position\":4}",
            "{\"done\":true,\"actual\":\"17.00\",\"next\":null}");
    Answer page = get(GOAL + "?limit=1", "Accept", "text/csv");
    assertThat(page.text().lines()).hasSize(2);
    String next = page.header("Paceline-Next");
    assertThat(get(GOAL + "?limit=1&cursor=" + next, "Accept", "text/csv").text())
        .contains("order.refunded")
        .doesNotContain("order.placed");
    assertThat(get(GOAL).header("Content-Type")).startsWith("application/json");
    assertThat(get(GOAL, "Accept", "image/png").status()).isEqualTo(406);
  }

  @Test
  @DisplayName("comes whole as lines, however long it is")
  void whole() {
    goal(Metric.UNITS_SOLD, RefundsCountOn.PROCESSED);
    Instant at = Instant.parse("2026-03-02T10:00:00Z");
    for (int i = 0; i < 2_345; i++) {
      // Many at one moment, so that pages end among equals.
      sell(at.plusSeconds(i / 40).toString(), 100, 1);
    }
    List<String> lines = get(GOAL, "Accept", "application/x-ndjson").text().lines().toList();
    assertThat(lines).hasSize(2_346).doesNotHaveDuplicates();
    assertThat(lines.getLast()).isEqualTo("{\"done\":true,\"actual\":\"2345\",\"next\":null}");
    assertThat(get(GOAL, "Accept", "text/csv").text().lines()).hasSize(2_346);
    Explained.at(shop.server, GOAL + "?limit=200", () -> {}).assertAddsUp("whole");
  }

  @Test
  @DisplayName("goes on with the same question or the cursor alone, and with no other question")
  void sameQuestion() {
    goal(Metric.REVENUE, RefundsCountOn.PROCESSED);
    for (int day = 2; day < 6; day++) {
      sell("2026-03-0" + day + "T10:00:00Z", 1_000, 1);
    }
    sell("2026-04-01T10:00:00Z", 500, 1);
    String march = "date=2026-03-01&known=now&asOf=2026-04-01T09:00:00Z";
    String next = get(GOAL + "?limit=1&" + march).json().get("next").asString();
    String second = get(GOAL + "?limit=1&cursor=" + next + "&" + march).text();
    assertThat(second).contains("\"o2\"").doesNotContain("\"o1\"", "\"o3\"");
    assertThat(get(GOAL + "?limit=1&cursor=" + next).text()).isEqualTo(second);
    assertThat(get(GOAL + "?limit=1&date=2026-03-01&cursor=" + next).text()).isEqualTo(second);
    for (String other :
        List.of(
            "date=2026-04-01",
            "date=2026-03-02",
            "asOf=2026-03-31T09:00:00Z",
            "known=then",
            "position=3")) {
      get(GOAL + "?cursor=" + next + "&" + other).problem(400, "unreadable");
    }
    String third = get(GOAL + "?limit=1&cursor=" + next).json().get("next").asString();
    get(GOAL + "?date=2026-04-01&cursor=" + third).problem(400, "unreadable");
    String plain = get(GOAL + "?limit=1&date=2026-03-01").json().get("next").asString();
    get(GOAL + "?cursor=" + plain + "&known=now").problem(400, "unreadable");
    assertThat(get(GOAL + "?date=2026-03-01", "Accept", "text/csv").text().lines()).hasSize(5);
  }

  @Test
  @DisplayName("is refused for a cursor that was altered, or is of another question")
  void cursors() {
    goal(Metric.REVENUE, RefundsCountOn.PROCESSED);
    log.set("other", MONTHLY, terms(Metric.REVENUE, 100_000, RefundsCountOn.PROCESSED));
    for (int day = 2; day < 6; day++) {
      sell("2026-03-0" + day + "T10:00:00Z", 1_000, 1);
    }
    String next = get(GOAL + "?limit=1").json().get("next").asString();
    assertThat(get(GOAL + "?limit=1&cursor=" + next).status()).isEqualTo(200);
    for (int i = 0; i < next.length(); i += 3) {
      char other = next.charAt(i) == 'A' ? 'B' : 'A';
      String altered = next.substring(0, i) + other + next.substring(i + 1);
      get(GOAL + "?cursor=" + altered).problem(400, "unreadable");
    }
    for (String bad : List.of("", "x", next + "A", next.substring(1), "%00", next + "%3D")) {
      get(GOAL + "?cursor=" + bad).problem(400, "unreadable");
    }
    get("/api/acme/sales-goals/other/explain?cursor=" + next).problem(400, "unreadable");
    get("/api/acme/sales-goals/goal/history?cursor=" + next).problem(400, "unreadable");
    for (String bad : List.of("limit=0", "limit=201", "date=x", "asOf=x", "known=maybe")) {
      get(GOAL + "?" + bad).problem(400, "unreadable");
    }
    get("/api/acme/sales-goals/never/explain").problem(404, "not-found");
    get("/api/acme/sales-goals/never/history").problem(404, "not-found");
    assertThat(JsonMapper.shared().readTree(get(GOAL).text()).get("items").size()).isEqualTo(4);
  }
}
