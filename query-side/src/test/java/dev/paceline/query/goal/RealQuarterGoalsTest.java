package dev.paceline.query.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.paceline.api.goal.CurveKind;
import dev.paceline.api.goal.GoalEvent.GoalSet;
import dev.paceline.api.goal.GoalId;
import dev.paceline.api.goal.GoalPeriod;
import dev.paceline.api.goal.GoalTerms;
import dev.paceline.api.goal.Metric;
import dev.paceline.api.goal.Period;
import dev.paceline.api.goal.RefundsCountOn;
import dev.paceline.api.goal.Target;
import dev.paceline.api.goal.Tolerance;
import dev.paceline.api.money.Money;
import dev.paceline.api.order.OrderEvent.OrderPlaced;
import dev.paceline.api.order.OrderEvent.OrderRefunded;
import dev.paceline.api.store.StoreId;
import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.query.live.TestClock;
import dev.paceline.query.testing.LogWith;
import dev.paceline.query.testing.LoggedStep;
import dev.paceline.query.testing.QueryServer;
import dev.paceline.query.testing.RealOrders;
import dev.paceline.query.testing.Steps;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@DisplayName("Goals of a real shop over its quarter")
class RealQuarterGoalsTest {
  private static final StoreId SHOP = new StoreId("shop");
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final long TARGET = 60_000_000;
  private static final Instant SPRING = Instant.parse("2011-03-10T12:00:00Z");

  private static final TestClock CLOCK = new TestClock(SPRING);
  private static Path data;
  private static List<LoggedStep> history;
  private static QueryServer server;

  @BeforeAll
  static void fold() {
    data = RealOrders.folder();
    assumeTrue(data != null, "the real orders are not beside this repository");
    history = RealOrders.steps(data, SHOP);
    Steps steps = new Steps();
    Instant at = Instant.parse("2010-11-30T00:00:00Z");
    steps.add(at, history.getFirst().event());
    // Half of the goals are there before the first order, half come when all is sold.
    for (RefundsCountOn refunds : RefundsCountOn.values()) {
      if (refunds == RefundsCountOn.ORDERED) {
        history.subList(1, history.size()).forEach(step -> steps.add(at, step.event()));
      }
      for (Metric metric : Metric.values()) {
        for (Period period : List.of(Period.DAILY, Period.WEEKLY, Period.MONTHLY)) {
          steps.add(at, set(period, metric, refunds));
        }
      }
    }
    TestDatabase database = TestDatabase.withLog();
    LogWith.steps(database, steps.all());
    server = QueryServer.at(CLOCK, database);
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  private static GoalSet set(Period period, Metric metric, RefundsCountOn refunds) {
    Target target = ShopLog.terms(metric, TARGET, refunds).target();
    return new GoalSet(
        SHOP,
        new GoalId(id(period.wireName(), metric.wireName(), refunds.wireName())),
        new GoalPeriod(period, null, null),
        new GoalTerms(null, target, CurveKind.SEASONAL, Tolerance.DEFAULT, refunds));
  }

  private static String id(String period, String metric, String refunds) {
    return period + "-" + metric + "-" + refunds;
  }

  @ParameterizedTest(name = "{1} goals of {2}, refunds counting as {3}")
  @CsvSource({
    "day, daily, revenue, processed, 8",
    "day, daily, revenue, ordered, 9",
    "day, daily, units_sold, processed, 10",
    "day, daily, units_sold, ordered, 11",
    "week, weekly, revenue, processed, 8",
    "week, weekly, revenue, ordered, 9",
    "week, weekly, units_sold, processed, 10",
    "week, weekly, units_sold, ordered, 11",
    "month, monthly, revenue, processed, 8",
    "month, monthly, revenue, ordered, 9",
    "month, monthly, units_sold, processed, 10",
    "month, monthly, units_sold, ordered, 11"
  })
  @DisplayName("come to what was computed apart, in every period")
  void totals(String by, String period, String metric, String refunds, int column)
      throws IOException {
    CLOCK.set(SPRING);
    Map<String, JsonNode> shown = new HashMap<>();
    server
        .get("/api/shop/sales-goals/" + id(period, metric, refunds) + "/periods?limit=200")
        .json()
        .get("periods")
        .forEach(entry -> shown.put(entry.get("periodStart").asString(), entry));
    List<String> expected = Files.readAllLines(data.resolve("expected-by-" + by + ".csv"));
    for (String line : expected.subList(1, expected.size())) {
      String[] cells = line.split(",", -1);
      JsonNode entry = shown.remove(cells[0]);
      assertThat(entry.get("actual").asString()).as(line).isEqualTo(cells[column]);
      assertThat(entry.get("orders").asString()).as(line).isEqualTo(cells[1]);
    }
    assertThat(shown.values()).allMatch(entry -> entry.get("orders").asInt() == 0);
  }

  @Test
  @DisplayName("learn February's curve from December and January, as it is computed here")
  void february() {
    LocalDate first = LocalDate.parse("2011-02-01");
    long[] sold = new long[168];
    long orders = 0;
    for (LoggedStep step : history) {
      if (step.event() instanceof OrderPlaced placed && isLearned(placed, first)) {
        sold[hour(placed.content().placedAt())] += placed.totals().netSales().minorUnits();
        orders++;
      } else if (step.event() instanceof OrderRefunded refund) {
        Instant placedAt = refund.order().placedAt();
        if (isLearned(placedAt, first)) {
          Money net = refund.takenBack().netSales();
          sold[hour(placedAt)] -= net.minorUnits();
        }
      }
    }
    long all = Arrays.stream(sold).map(sum -> Math.max(sum, 0)).sum();
    long[] weights = Arrays.stream(sold).map(sum -> 1 + 999_999 * Math.max(sum, 0) / all).toArray();

    JsonNode curve = goal("curve?date=2011-02-28");
    assertThat(curve.get("curve").asString()).isEqualTo("seasonal");
    assertThat(curve.get("learnedFrom").asString()).isEqualTo("2010-12-07");
    assertThat(curve.get("learnedTo").asString()).isEqualTo("2011-01-31");
    assertThat(curve.get("orders").asLong()).isEqualTo(orders);
    assertThat(curve.get("weights").valueStream().mapToLong(JsonNode::asLong).toArray())
        .isEqualTo(weights);

    for (String now : List.of("2011-02-03T09:20:17.123Z", "2011-02-15T00:00:00Z")) {
      assertExpected(Instant.parse(now), first, weights);
    }
    CLOCK.set(SPRING);
    assertThat(goal("curve?date=2010-12-31").get("curve").asString()).isEqualTo("linear");
  }

  /** E = T × W(s, now) / W(s, e), each hour of London's winter being an hour. */
  private static void assertExpected(Instant now, LocalDate first, long[] weights) {
    Instant start = first.atStartOfDay(LONDON).toInstant();
    Instant end = first.plusMonths(1).atStartOfDay(LONDON).toInstant();
    BigDecimal until = weight(start, now, weights);
    BigDecimal total = weight(start, end, weights);
    CLOCK.set(now);
    JsonNode progress =
        server
            .get("/api/shop/sales-progress?goalId=monthly-revenue-processed&date=" + first)
            .json()
            .get("progress");
    assertThat(new BigDecimal(progress.get("expected").asString()))
        .isEqualTo(
            BigDecimal.valueOf(TARGET, 2).multiply(until).divide(total, 2, RoundingMode.HALF_UP));
    assertThat(new BigDecimal(progress.get("elapsed").asString()))
        .isEqualTo(until.divide(total, 4, RoundingMode.HALF_UP));
  }

  private static BigDecimal weight(Instant from, Instant until, long[] weights) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Instant at = from; at.isBefore(until); at = at.plus(Duration.ofHours(1))) {
      long millis = Math.min(3_600_000, Duration.between(at, until).toMillis());
      sum = sum.add(BigDecimal.valueOf(weights[hour(at)]).multiply(BigDecimal.valueOf(millis)));
    }
    return sum;
  }

  private static boolean isLearned(OrderPlaced placed, LocalDate first) {
    return isLearned(placed.content().placedAt(), first);
  }

  private static boolean isLearned(Instant placedAt, LocalDate first) {
    LocalDate day = placedAt.atZone(LONDON).toLocalDate();
    return day.isBefore(first) && !day.isBefore(first.minusDays(56));
  }

  private static int hour(Instant at) {
    ZonedDateTime shown = at.atZone(LONDON);
    return 24 * (shown.getDayOfWeek().getValue() - 1) + shown.getHour();
  }

  private static JsonNode goal(String what) {
    return server.get("/api/shop/sales-goals/monthly-revenue-processed/" + what).json();
  }
}
