package dev.paceline.query.goal;

import static dev.paceline.query.goal.ShopLog.placed;
import static dev.paceline.query.goal.ShopLog.terms;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.api.goal.GoalEvent.GoalRetired;
import dev.paceline.api.goal.GoalId;
import dev.paceline.api.goal.GoalPeriod;
import dev.paceline.api.goal.GoalTerms;
import dev.paceline.api.goal.Metric;
import dev.paceline.api.goal.Period;
import dev.paceline.api.goal.RefundsCountOn;
import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.query.live.TestClock;
import dev.paceline.query.rows.Recorded;
import dev.paceline.query.sales.SalesBucket;
import dev.paceline.query.testing.LogWith;
import dev.paceline.query.testing.QueryServer;
import dev.paceline.query.testing.Steps;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("What is shown of one goal")
class GoalDetailsTest {
  private static final GoalPeriod DAILY = new GoalPeriod(Period.DAILY, null, null);
  private static final GoalPeriod MONTHLY = new GoalPeriod(Period.MONTHLY, null, null);
  private static final GoalPeriod LONG =
      new GoalPeriod(Period.CUSTOM, LocalDate.parse("2025-02-01"), LocalDate.parse("2026-03-03"));
  private static final GoalTerms TEN = terms(Metric.REVENUE, 1_000, RefundsCountOn.PROCESSED);

  private final ShopLog log = new ShopLog("2026-01-01T09:00:00Z", "Europe/London");
  private final TestClock clock = new TestClock(Instant.parse("2026-02-10T12:00:00Z"));
  private QueryServer server;
  private int sold;

  @AfterEach
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  private ShopLog.Order sell(String at, long pence) {
    var order = new ShopLog.Order(placed("o" + ++sold, Instant.parse(at), pence, 1, false));
    log.order(order.placed);
    return order;
  }

  private JsonNode get(String path) {
    if (server == null) {
      Steps steps = new Steps();
      for (Recorded<?> event : log.events) {
        steps.add(event.recordedAt(), event.event());
      }
      TestDatabase database = TestDatabase.withLog();
      LogWith.steps(database, steps.all());
      server = QueryServer.at(clock, database);
    }
    return server.get("/api/acme/sales-goals/" + path).json();
  }

  private static List<String> shown(JsonNode page, String... fields) {
    List<String> lines = new ArrayList<>();
    for (JsonNode period : page.get("periods")) {
      StringBuilder line = new StringBuilder();
      for (String field : fields) {
        line.append(line.isEmpty() ? "" : " ").append(period.get(field).asString());
      }
      lines.add(line.toString());
    }
    return lines;
  }

  @Test
  @DisplayName("is each of its periods, newest first, with its outcome and the streak up to it")
  void periods() {
    log.at("2026-02-04T10:00:00Z").set("goal", DAILY, TEN);
    for (int day = 3; day <= 9; day++) {
      if (day != 6) {
        log.at("2026-02-0" + day + "T12:00:00Z");
        sell("2026-02-0" + day + "T11:00:00Z", day == 5 ? 900 : 1_000);
      }
    }
    JsonNode page = get("goal/periods");
    assertThat(shown(page, "periodStart", "actual", "outcome", "streak", "beforeGoal"))
        .containsExactly(
            "2026-02-10 0.00 running 3 false",
            "2026-02-09 10.00 achieved 3 false",
            "2026-02-08 10.00 achieved 2 false",
            "2026-02-07 10.00 achieved 1 false",
            "2026-02-06 0.00 missed 0 false",
            "2026-02-05 9.00 missed 0 false",
            "2026-02-04 10.00 achieved 1 false",
            "2026-02-03 10.00 achieved 0 true");
    assertThat(page.get("next").isNull()).isTrue();
    assertThat(page.get("periods").get(5).toString())
        .isEqualTo(
            """
            {"periodStart":"2026-02-05","periodEnd":"2026-02-05",\
            "startsAt":"2026-02-05T00:00:00.000Z","endsAt":"2026-02-06T00:00:00.000Z",\
            "target":"10.00","actual":"9.00","attainment":"0.9000","orders":1,"outcome":"missed",\
            "streak":0,"beforeGoal":false,"recut":false,"correctedAt":null,"before":null}\
            """);
  }

  @Test
  @DisplayName("says what a late refund made of a period that was closed, and what it was before")
  void corrected() {
    log.set("goal", MONTHLY, TEN).at("2026-01-20T12:00:00Z");
    var order = sell("2026-01-20T11:00:00Z", 1_000);
    log.at("2026-02-05T08:00:00Z").order(order.refund(Instant.parse("2026-01-31T23:00:00Z"), 1, 0));
    log.at("2026-02-06T08:00:00Z").order(order.refund(Instant.parse("2026-01-31T23:30:00Z"), 1, 0));
    JsonNode january = get("goal/periods").get("periods").get(1);
    assertThat(january.get("actual").asString()).isEqualTo("9.98");
    assertThat(january.get("outcome").asString()).isEqualTo("missed");
    assertThat(january.get("correctedAt").asString()).isEqualTo("2026-02-06T08:00:00.000Z");
    assertThat(january.get("before").toString())
        .isEqualTo("{\"actual\":\"10.00\",\"outcome\":\"achieved\"}");
  }

  @Test
  @DisplayName("is retired in periods that end while it is, and goes on when it returns")
  void retired() {
    log.set("goal", DAILY, TEN);
    for (int day = 2; day <= 5; day++) {
      if (day == 3) {
        log.goal(new GoalRetired(ShopLog.STORE, new GoalId("goal")));
      } else if (day == 5) {
        log.at("2026-01-05T08:00:00Z").revise("goal", TEN);
      }
      log.at("2026-01-0" + day + "T12:00:00Z");
      sell("2026-01-0" + day + "T11:00:00Z", 1_000);
    }
    clock.set(Instant.parse("2026-01-06T12:00:00Z"));
    assertThat(shown(get("goal/periods"), "periodStart", "outcome", "streak"))
        .containsExactly(
            "2026-01-06 running 1",
            "2026-01-05 achieved 1",
            "2026-01-04 retired 0",
            "2026-01-03 retired 0",
            "2026-01-02 retired 0",
            "2026-01-01 missed 0");
  }

  @Test
  @DisplayName("keeps the target that was last recorded before a period's end")
  void revisions() {
    log.set("goal", DAILY, TEN);
    log.at("2026-01-02T23:59:59.999Z")
        .revise("goal", terms(Metric.REVENUE, 2_000, RefundsCountOn.PROCESSED));
    log.at("2026-01-04T00:00:00Z")
        .revise("goal", terms(Metric.REVENUE, 3_000, RefundsCountOn.PROCESSED));
    clock.set(Instant.parse("2026-01-04T12:00:00Z"));
    assertThat(shown(get("goal/periods"), "periodStart", "target"))
        .containsExactly(
            "2026-01-04 30.00", "2026-01-03 20.00", "2026-01-02 20.00", "2026-01-01 10.00");
  }

  @Test
  @DisplayName("is paged by days, and no period is lost or shown twice where days come twice")
  void paged() {
    log.moveTo("Pacific/Kiritimati", DayOfWeek.MONDAY).set("goal", DAILY, TEN);
    log.at("2026-01-10T12:00:00Z").moveTo("Etc/GMT+12", DayOfWeek.MONDAY);
    clock.set(Instant.parse("2026-01-15T12:00:00Z"));
    List<String> all = shown(get("goal/periods?limit=200"), "startsAt", "endsAt");
    assertThat(all).hasSizeGreaterThan(13);
    for (int limit : List.of(1, 2, 3, 5)) {
      List<String> paged = new ArrayList<>();
      JsonNode page = get("goal/periods?limit=" + limit);
      paged.addAll(shown(page, "startsAt", "endsAt"));
      while (!page.get("next").isNull()) {
        page = get("goal/periods?limit=" + limit + "&before=" + page.get("next").asString());
        paged.addAll(shown(page, "startsAt", "endsAt"));
      }
      assertThat(paged).isEqualTo(all);
    }
    for (int i = 1; i < all.size(); i++) {
      assertThat(all.get(i)).endsWith(all.get(i - 1).substring(0, 24));
    }
    // Once for each move; the first was on the day on which the store was opened.
    assertThat(shown(get("goal/periods?limit=200"), "recut")).filteredOn("true"::equals).hasSize(2);
  }

  @Test
  @DisplayName("keeps its streak where a move west left a few hours over")
  void fragment() {
    log.set("goal", DAILY, TEN);
    for (int day = 1; day <= 4; day++) {
      log.at("2026-01-0" + day + "T14:00:00Z");
      sell("2026-01-0" + day + "T13:30:00Z", 1_000);
      if (day == 3) {
        log.moveTo("America/New_York", DayOfWeek.MONDAY);
      }
    }
    clock.set(Instant.parse("2026-01-05T12:00:00Z"));
    assertThat(shown(get("goal/periods"), "startsAt", "outcome", "streak", "recut"))
        .containsExactly(
            "2026-01-05T05:00:00.000Z running 4 false",
            "2026-01-04T05:00:00.000Z achieved 4 false",
            "2026-01-03T05:00:00.000Z achieved 3 false",
            "2026-01-03T00:00:00.000Z missed 2 true",
            "2026-01-02T00:00:00.000Z achieved 2 false",
            "2026-01-01T00:00:00.000Z achieved 1 false");
    assertThat(shown(get("goal/periods?limit=1"), "streak")).containsExactly("4");
  }

  @Test
  @DisplayName("has one period if it is custom, upcoming until it begins")
  void custom() {
    var march =
        new GoalPeriod(Period.CUSTOM, LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-31"));
    log.set("goal", march, TEN);
    assertThat(shown(get("goal/periods"), "periodStart", "outcome"))
        .containsExactly("2026-03-01 upcoming");
    assertThat(shown(get("goal/periods?before=2026-03-01"), "periodStart")).isEmpty();
    assertThat(shown(get("goal/periods?before=2026-03-02"), "periodStart")).hasSize(1);
  }

  @Test
  @DisplayName("is a chart of the expected line and the steps of what counted")
  void series() {
    log.set("goal", DAILY, terms(Metric.REVENUE, 2_400, RefundsCountOn.PROCESSED));
    log.at("2026-02-10T11:00:00Z");
    var order = sell("2026-02-10T01:05:00Z", 1_000);
    log.order(order.refund(Instant.parse("2026-02-10T03:00:00Z"), 400, 0));
    sell("2026-02-10T12:03:00Z", 100); // dated ahead
    JsonNode series = get("goal/series");
    assertThat(series.toString())
        .isEqualTo(
            """
            {"points":[\
            {"at":"2026-02-10T00:00:00.000Z","expected":"0.00","actual":"0.00"},\
            {"at":"2026-02-10T01:15:00.000Z","expected":"1.25","actual":"10.00"},\
            {"at":"2026-02-10T03:15:00.000Z","expected":"3.25","actual":"6.00"},\
            {"at":"2026-02-10T12:00:00.000Z","expected":"12.00","actual":"7.00"},\
            {"at":"2026-02-11T00:00:00.000Z","expected":"24.00","actual":null}],\
            "projected":"14.00"}\
            """);
    assertThat(get("goal/series?date=2026-02-12").get("points").size()).isEqualTo(2);
    assertThat(get("goal/series?date=2026-02-12").get("points").get(0).get("actual").isNull())
        .isTrue();
  }

  @Test
  @DisplayName("is a chart of at most 400 points that keeps every fall and rise")
  void thinned() {
    log.set("goal", MONTHLY, terms(Metric.REVENUE, 500_000, RefundsCountOn.PROCESSED));
    Instant month = Instant.parse("2026-01-01T00:00:00Z");
    log.at("2026-01-31T23:00:00Z");
    for (int i = 0; i < 2_900; i++) {
      var order = sell(month.plus(Duration.ofMinutes(15L * i)).toString(), 100 + i % 7);
      if (i % 100 == 99) {
        log.order(order.refund(month.plus(Duration.ofMinutes(15L * i + 20)), 100, 0));
        i += 2;
      }
    }
    JsonNode points = get("goal/series?date=2026-01-31").get("points");
    assertThat(points.size()).isEqualTo(400);
    assertThat(points.get(0).get("at").asString()).isEqualTo("2026-01-01T00:00:00.000Z");
    assertThat(points.get(399).get("at").asString()).isEqualTo("2026-02-01T00:00:00.000Z");
    int falls = 0;
    for (int i = 1; i < 400; i++) {
      String before = points.get(i - 1).get("actual").asString();
      String after = points.get(i).get("actual").asString();
      falls += Double.parseDouble(after) < Double.parseDouble(before) ? 1 : 0;
    }
    assertThat(falls).isEqualTo(29);
  }

  @Test
  @DisplayName("is a chart of at most 400 points for ten years too")
  void tenYears() {
    var years =
        new GoalPeriod(Period.CUSTOM, LocalDate.parse("2020-01-01"), LocalDate.parse("2029-12-31"));
    log.set("goal", years, terms(Metric.REVENUE, 500_000, RefundsCountOn.PROCESSED));
    Instant start = Instant.parse("2020-01-01T00:00:00Z");
    for (int i = 0; i < 1_000; i++) {
      sell(start.plus(Duration.ofMinutes(2_957L * i)).toString(), 100 + i % 13);
    }
    JsonNode points = get("goal/series").get("points");
    assertThat(points.size()).isEqualTo(400);
    assertThat(points.get(399).get("at").asString()).isEqualTo("2030-01-01T00:00:00.000Z");
    List<JsonNode> past =
        points.valueStream().filter(point -> !point.get("actual").isNull()).toList();
    assertThat(past.getLast().get("at").asString()).isEqualTo("2026-02-10T12:00:00.000Z");
    assertThat(past.getLast().get("actual").asString())
        .isEqualTo(
            server
                .get("/api/acme/sales-progress?goalId=goal")
                .json()
                .at("/progress/actual")
                .asString());
  }

  @Test
  @DisplayName("is a chart that knows the quarter hour of a sale in a long period too")
  void longPeriod() {
    log.set("goal", LONG, terms(Metric.REVENUE, 500_000, RefundsCountOn.PROCESSED));
    sell("2025-06-02T10:01:00Z", 1_500);
    sell("2025-06-02T14:01:00Z", 1_500);
    var order = sell("2025-06-03T10:01:00Z", 9_000);
    log.order(order.refund(Instant.parse("2025-06-03T10:20:00Z"), 8_000, 0));
    assertThat(
            get("goal/series")
                .get("points")
                .valueStream()
                .map(point -> point.get("at").asString() + " " + point.get("actual").asString("-")))
        .containsExactly(
            "2025-02-01T00:00:00.000Z 0.00",
            "2025-06-02T10:15:00.000Z 15.00",
            "2025-06-02T14:15:00.000Z 30.00",
            "2025-06-03T10:15:00.000Z 120.00",
            "2025-06-03T10:30:00.000Z 40.00",
            "2026-02-10T12:00:00.000Z 40.00",
            "2026-03-04T00:00:00.000Z -");
  }

  @Test
  @DisplayName("has at each point of a long chart what the quarter hours until then come to")
  void exactAtEachPoint() {
    Instant start = Instant.parse("2025-01-25T00:05:00Z");
    log.set("goal", LONG, ShopLog.seasonal(terms(Metric.REVENUE, 900_000, RefundsCountOn.ORDERED)));
    NavigableMap<Instant, Long> sold = new TreeMap<>();
    long sum = 0;
    for (int i = 0; i < 1_500; i++) {
      Instant at = start.plus(Duration.ofMinutes(367L * i));
      long pence = 100 + i * 7919L % 2_003;
      sell(at.toString(), pence);
      if (!at.isBefore(Instant.parse("2025-02-01T00:00:00Z"))) {
        sum += pence;
        sold.put(SalesBucket.quarterOf(at).plus(Duration.ofMinutes(15)), sum);
      }
    }
    clock.set(Instant.parse("2026-03-03T23:59:00Z"));
    JsonNode points = get("goal/series").get("points");
    assertThat(points.size()).isEqualTo(400);
    for (JsonNode point : points) {
      Instant at = Instant.parse(point.get("at").asString());
      if (!at.isAfter(clock.instant())) {
        var until = sold.floorEntry(at);
        assertThat(point.get("actual").asString())
            .as(at.toString())
            .isEqualTo(BigDecimal.valueOf(until == null ? 0 : until.getValue(), 2).toString());
      }
    }
  }

  @Test
  @DisplayName("is found by its day where a move west began the day before anew")
  void runningAfterMoveWest() {
    log.set("goal", DAILY, TEN).at("2026-01-16T09:00:00Z");
    sell("2026-01-15T12:00:00Z", 300);
    sell("2026-01-16T08:30:00Z", 700);
    log.moveTo("Pacific/Pago_Pago", DayOfWeek.MONDAY);
    clock.set(Instant.parse("2026-01-16T09:00:00Z"));
    JsonNode points = get("goal/series?date=2026-01-15").get("points");
    assertThat(points.get(0).get("at").asString()).isEqualTo("2026-01-16T00:00:00.000Z");
    assertThat(points.get(points.size() - 1).get("at").asString())
        .isEqualTo("2026-01-16T11:00:00.000Z");
    assertThat(
            server
                .get("/api/acme/sales-progress?goalId=goal&date=2026-01-15")
                .json()
                .at("/progress/actual")
                .asString())
        .isEqualTo("7.00");
    assertThat(shown(get("goal/periods?limit=2"), "periodStart", "startsAt", "actual"))
        .containsExactly(
            "2026-01-15 2026-01-16T00:00:00.000Z 7.00", "2026-01-15 2026-01-15T00:00:00.000Z 3.00");
    assertThat(shown(get("goal/periods?limit=1&before=2026-01-15"), "periodStart"))
        .containsExactly("2026-01-14");
  }

  @Test
  @DisplayName("is its curve: learned from eight weeks, and moved by corrections")
  void curve() {
    log.set("goal", MONTHLY, ShopLog.seasonal(TEN));
    var morning = sell("2026-01-05T09:30:00Z", 3_000);
    sell("2026-01-06T20:30:00Z", 1_000);
    JsonNode before = get("goal/curve?date=2026-02-10");
    assertThat(before.get("curve").asString()).isEqualTo("linear"); // 27 days are not enough
    assertThat(before.get("weights").isNull()).isTrue();
    JsonNode march = get("goal/curve?date=2026-03-31");
    assertThat(march.get("curve").asString()).isEqualTo("seasonal");
    assertThat(march.get("learnedFrom").asString()).isEqualTo("2026-01-04");
    assertThat(march.get("learnedTo").asString()).isEqualTo("2026-02-28");
    assertThat(march.get("orders").asInt()).isEqualTo(2);
    assertThat(march.get("weights").size()).isEqualTo(168);
    assertThat(march.get("weights").get(9).asInt()).isEqualTo(750_000);
    assertThat(march.get("weights").get(44).asInt()).isEqualTo(250_000);
    assertThat(march.get("weights").get(10).asInt()).isEqualTo(1);
    server.close();
    server = null;
    log.at("2026-02-01T00:00:00Z").order(morning.refund(log.now(), 2_000, 0));
    assertThat(get("goal/curve?date=2026-03-31").get("weights").get(9).asInt()).isEqualTo(500_000);
  }

  @Test
  @DisplayName("is refused where the query cannot be answered")
  void refused() {
    var march =
        new GoalPeriod(Period.CUSTOM, LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-31"));
    log.set("goal", DAILY, TEN).set("march", march, TEN);
    get("goal/periods");
    for (String path :
        List.of(
            "goal/periods?limit=0",
            "goal/periods?limit=201",
            "goal/periods?before=yesterday",
            "goal/series?date=2026-02-30",
            "goal/curve?date=x",
            "march/series?date=2026-02-28",
            "march/curve?date=2026-04-01")) {
      server.get("/api/acme/sales-goals/" + path).problem(400, "unreadable");
    }
    for (String path : List.of("nope/periods", "nope/series", "nope/curve", "a%20b/curve")) {
      server.get("/api/acme/sales-goals/" + path).problem(404, "not-found");
    }
  }
}
