package dev.paceline.query.goal;

import static dev.paceline.query.goal.ShopLog.placed;
import static dev.paceline.query.goal.ShopLog.terms;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.api.goal.CurveKind;
import dev.paceline.api.goal.GoalEvent.GoalRetired;
import dev.paceline.api.goal.GoalId;
import dev.paceline.api.goal.GoalPeriod;
import dev.paceline.api.goal.GoalTerms;
import dev.paceline.api.goal.Metric;
import dev.paceline.api.goal.Period;
import dev.paceline.api.goal.RefundsCountOn;
import dev.paceline.api.goal.Target;
import dev.paceline.api.goal.Tolerance;
import dev.paceline.api.money.Money;
import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.query.projection.SalesProjection;
import dev.paceline.query.projection.Unread;
import dev.paceline.query.testing.QueryServer;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@DisplayName("Goals over HTTP")
class GoalQueriesTest {
  private static final GoalPeriod DAILY = new GoalPeriod(Period.DAILY, null, null);
  private static final GoalPeriod WEEKLY = new GoalPeriod(Period.WEEKLY, null, null);
  private static final GoalTerms REVENUE = terms(Metric.REVENUE, 10_000, RefundsCountOn.PROCESSED);
  private static final Instant MONDAY = Instant.parse("2026-02-09T12:00:00Z");
  private static QueryServer server;
  private static GoalViews views;
  private static ShopLog log;

  @BeforeAll
  static void sell() throws Exception {
    TestDatabase database = TestDatabase.withLog();
    server = QueryServer.on(database, Map.of());
    views = server.bean(GoalViews.class);
    log = new ShopLog("2026-01-01T00:00:00Z", "Europe/London");
    var labelled =
        new GoalTerms(
            "Every day",
            new Target.Revenue(new Money(12_345, ShopLog.GBP)),
            CurveKind.SEASONAL,
            new Tolerance(1),
            RefundsCountOn.ORDERED);
    log.at("2026-01-05T10:00:00Z").set("daily-revenue", DAILY, labelled);
    log.set("units", WEEKLY, terms(Metric.UNITS_SOLD, 10, RefundsCountOn.PROCESSED));
    log.set("old", DAILY, REVENUE).goal(new GoalRetired(ShopLog.STORE, new GoalId("old")));
    log.set("past", custom("2026-02-09", "2026-02-10"), REVENUE);
    log.set("ahead", custom("2190-03-01", "2190-03-31"), REVENUE);
    var order = new ShopLog.Order(placed("1", MONDAY, 2_000, 3, false));
    log.at(MONDAY).order(order.placed).order(order.refund(MONDAY.plusSeconds(60), 1_500, 1));
    try (Connection connection = database.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      List<Unread> events =
          log.events.stream()
              .map(event -> new Unread("acme", event.position(), () -> event))
              .toList();
      new SalesProjection().project(connection, events);
      connection.commit();
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  @DisplayName("show every figure of a closed period")
  void closed() {
    JsonNode goal = progress("goalId=daily-revenue&date=2026-02-09");
    JsonNode progress = goal.path("progress");
    assertThat(Instant.parse(progress.path("asOf").stringValue())).isAfter(MONDAY);
    assertThat(goal.toString())
        .isEqualTo(
            """
            {"goalId":"daily-revenue","storeId":"acme","label":"Every day","metric":"revenue",\
            "period":"daily","startDate":null,"endDate":null,"target":"123.45","currency":"GBP",\
            "curve":"seasonal","tolerance":"0.0001","refundsCountOn":"ordered","status":"active",\
            "revision":1,"setAt":"2026-01-05T10:00:00.000Z","revisedAt":"2026-01-05T10:00:00.000Z",\
            "progress":{"periodStart":"2026-02-09","periodEnd":"2026-02-09",\
            "startsAt":"2026-02-09T00:00:00.000Z","endsAt":"2026-02-10T00:00:00.000Z",\
            "target":"123.45","actual":"45.00","attainment":"0.3645","elapsed":"1.0000",\
            "expected":"123.45","variance":"-78.45","paceRatio":"0.3645","pace":"missed",\
            "projected":"45.00","remaining":"78.45","requiredRunRate":null,"nextPace":null,\
            "nextPaceAt":null,"orders":1,"beforeGoal":false,"asOf":%s,"position":%d}}\
            """
                .formatted(progress.path("asOf"), log.events.getLast().position()));
  }

  @Test
  @DisplayName("show units as whole numbers, without a currency")
  void units() {
    JsonNode goal = progress("goalId=units&date=2026-02-11");
    assertThat(goal.path("currency").isNull()).isTrue();
    assertThat(goal.path("target").stringValue()).isEqualTo("10");
    assertThat(goal.path("progress").path("actual").stringValue()).isEqualTo("2");
    assertThat(goal.path("progress").path("remaining").stringValue()).isEqualTo("8");
    assertThat(goal.path("progress").path("periodStart").stringValue()).isEqualTo("2026-02-09");
  }

  @Test
  @DisplayName("show the running period, in which nothing has counted, as it is")
  void running() {
    JsonNode progress = progress("goalId=daily-revenue").path("progress");
    Instant asOf = Instant.parse(progress.path("asOf").stringValue());
    assertThat(Instant.parse(progress.path("startsAt").stringValue())).isBeforeOrEqualTo(asOf);
    assertThat(Instant.parse(progress.path("endsAt").stringValue())).isAfter(asOf);
    assertThat(progress.path("actual").stringValue()).isEqualTo("0.00");
    assertThat(progress.path("requiredRunRate").path("per").stringValue()).isEqualTo("hour");
    assertThat(progress.path("nextPaceAt").isString()).isTrue();
  }

  @Test
  @DisplayName("show a custom goal in its own period, before and after it")
  void custom() {
    JsonNode ahead = progress("goalId=ahead");
    assertThat(ahead.path("startDate").stringValue()).isEqualTo("2190-03-01");
    assertThat(ahead.path("progress").path("pace").stringValue()).isEqualTo("upcoming");
    assertThat(ahead.path("progress").path("nextPace").stringValue()).isEqualTo("too_early");
    assertThat(ahead.path("progress").path("nextPaceAt").stringValue())
        .isEqualTo("2190-03-01T00:00:00.000Z");
    assertThat(ahead.path("progress").path("paceRatio").isNull()).isTrue();
    assertThat(ahead.path("progress").path("projected").isNull()).isTrue();
    JsonNode past = progress("goalId=past");
    assertThat(past.path("progress").path("actual").stringValue()).isEqualTo("45.00");
    assertThat(past.path("progress").path("pace").stringValue()).isEqualTo("missed");
  }

  @Test
  @DisplayName("say which periods were over when the goal was set")
  void beforeGoal() {
    for (String date : List.of("2026-01-04", "1999-12-31")) {
      assertThat(
              progress("goalId=daily-revenue&date=" + date)
                  .path("progress")
                  .path("beforeGoal")
                  .booleanValue())
          .isTrue();
    }
  }

  @ParameterizedTest(name = "sales-goals{0}: {1}")
  @CsvSource({
    "'', ahead daily-revenue past units",
    "?status=active, ahead daily-revenue past units",
    "?status=retired, old",
    "?status=all, ahead daily-revenue old past units",
    "?period=weekly, units",
    "?period=custom&status=all, ahead past",
    "?period=monthly, ''"
  })
  @DisplayName("are listed with their progress, active ones unless others are asked for")
  void listed(String query, String ids) {
    JsonNode goals = server.get("/api/acme/sales-goals" + query).json().path("goals");
    assertThat(goals.valueStream().map(goal -> goal.path("goalId").stringValue()))
        .isEqualTo(ids.isEmpty() ? List.of() : List.of(ids.split(" ")));
    assertThat(goals.valueStream()).allMatch(goal -> goal.path("progress").isObject());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "sales-progress, /goalId",
    "sales-progress?goalId=units&date=2026-02-30, /date",
    "sales-progress?goalId=units&date=today, /date",
    "sales-progress?goalId=past&date=2026-02-11, /date",
    "sales-progress?goalId=units&asOf=2999-02-09T00:00:00Z, /asOf",
    "sales-progress?goalId=units&position=999999, /position",
    "sales-progress?goalId=units&known=later, /known",
    "sales-goals?status=lost, /status",
    "sales-goals?period=yearly, /period"
  })
  @DisplayName("are refused where the query cannot be read")
  void malformed(String query, String pointer) {
    JsonNode problem = server.get("/api/acme/" + query).problem(400, "unreadable");
    assertThat(problem.path("errors").get(0).path("pointer").stringValue()).isEqualTo(pointer);
  }

  @Test
  @DisplayName("that were never set are not found, and an unknown store before all else")
  void unknown() {
    for (String id : List.of("nope", "what-if", "%00", "a%2Fb")) {
      server.get("/api/acme/sales-progress?goalId=" + id).problem(404, "not-found");
    }
    for (String path : List.of("sales-progress?date=x", "sales-goals?status=x")) {
      server.get("/api/nowhere/" + path).problem(404, "unknown-store");
    }
  }

  @Test
  @DisplayName("say when time alone changes the first of them")
  void changesAt() {
    Instant night = Instant.parse("2026-02-09T00:30:00Z");
    GoalsAt goals = views.at(ShopLog.STORE, night);
    assertThat(goals.changesAt()).isEqualTo("2026-02-09T01:12:00Z"); // a twentieth of the day
    GoalsAt then = views.at(ShopLog.STORE, goals.changesAt());
    assertThat(then.goals()).anyMatch(goal -> !marks(goals).contains(goal.mark()));
    GoalsAt before = views.at(ShopLog.STORE, goals.changesAt().minusMillis(1));
    assertThat(marks(before)).isEqualTo(marks(goals));
  }

  @Test
  @DisplayName("are kept by the projection as the fold in memory has them")
  void kept() {
    var reads = new GoalReads(server.jdbc());
    assertThat(reads.goals(ShopLog.STORE)).isEqualTo(log.rows.goals().all());
    GoalPeriodRow row = log.period("daily-revenue", "2026-02-09T00:00:00Z");
    var span = new GoalSpan(row.bounds(), row.recut());
    var kept = reads.periods(ShopLog.STORE, Map.of(row.goalId(), span)).get(row.goalId());
    assertThat(kept.row()).isEqualTo(row);
    assertThat(kept.steps()).isEqualTo(row.paceSteps());
  }

  private static List<GoalView.Mark> marks(GoalsAt goals) {
    return goals.goals().stream().map(GoalView::mark).toList();
  }

  private static JsonNode progress(String query) {
    return server.get("/api/acme/sales-progress?" + query).json();
  }

  private static GoalPeriod custom(String first, String last) {
    return new GoalPeriod(Period.CUSTOM, LocalDate.parse(first), LocalDate.parse(last));
  }
}
