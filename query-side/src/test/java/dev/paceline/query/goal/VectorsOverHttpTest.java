package dev.paceline.query.goal;

import static org.assertj.core.api.Assertions.assertThat;

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
import dev.paceline.api.order.OrderContent;
import dev.paceline.api.order.OrderEvent.OrderPlaced;
import dev.paceline.api.order.OrderEvent.OrderRefunded;
import dev.paceline.api.order.OrderTotals;
import dev.paceline.api.order.RefundId;
import dev.paceline.api.store.StoreEvent.StoreOpened;
import dev.paceline.api.store.StoreId;
import dev.paceline.api.store.StoreSettings;
import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.query.live.TestClock;
import dev.paceline.query.pacing.PacingVectors;
import dev.paceline.query.testing.LogWith;
import dev.paceline.query.testing.QueryServer;
import dev.paceline.query.testing.Steps;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The cases with linear curves. Those with weights are checked where curves are given: no sales
 * teach weights such as theirs, which all together may not be above 999,999 and one for each hour.
 */
@DisplayName("Every case of PACING.md with a linear curve")
class VectorsOverHttpTest {
  private static final List<String> FIGURES =
      List.of(
          "periodStart",
          "periodEnd",
          "startsAt",
          "endsAt",
          "elapsed",
          "target",
          "actual",
          "expected",
          "variance",
          "attainment",
          "paceRatio",
          "projected",
          "remaining",
          "requiredRunRate",
          "pace",
          "nextPace",
          "nextPaceAt");

  @Test
  @DisplayName("is answered over HTTP as it was computed apart, for a store that sold as much")
  void overHttp() {
    List<JsonNode> cases =
        PacingVectors.readOrStandAside()
            .valueStream()
            .filter(vector -> vector.get("weights").isNull())
            .toList();
    assertThat(cases).hasSizeGreaterThan(700);
    Steps steps = new Steps();
    IntStream.range(0, cases.size()).forEach(i -> record(cases.get(i), store(i), steps));
    TestDatabase database = TestDatabase.withLog();
    LogWith.steps(database, steps.all());
    TestClock clock = new TestClock(Instant.EPOCH);
    try (QueryServer server = QueryServer.at(clock, database)) {
      for (int i = 0; i < cases.size(); i++) {
        JsonNode vector = cases.get(i);
        clock.set(Instant.parse(text(vector, "now")));
        String query = "/api/" + store(i) + "/sales-progress?goalId=g" + date(vector);
        JsonNode progress = server.get(query).json().get("progress");
        for (String figure : FIGURES) {
          assertThat(progress.get(figure))
              .as("%s of %s", figure, vector)
              .isEqualTo(vector.get("expect").get(figure));
        }
      }
    }
  }

  private static StoreId store(int i) {
    return new StoreId("store-" + i);
  }

  private static String date(JsonNode vector) {
    return vector.has("date") ? "&date=" + text(vector, "date") : "";
  }

  private static void record(JsonNode vector, StoreId store, Steps steps) {
    Instant start = Instant.parse(text(vector.get("expect"), "startsAt"));
    var settings =
        new StoreSettings(
            "Shop",
            ZoneId.of(text(vector, "zone")),
            ShopLog.GBP,
            DayOfWeek.valueOf(text(vector, "weekStart").toUpperCase(Locale.ROOT)));
    steps.add(start, new StoreOpened(store, settings));
    steps.add(start, new GoalSet(store, new GoalId("g"), period(vector), terms(vector)));
    long actual = vector.get("actual").longValue();
    boolean units = text(vector, "metric").equals("units_sold");
    if (actual > 0) {
      steps.add(start, placed(store, start, totals(actual, units)));
    } else if (actual < 0) {
      // Sold before the period began, and given back in it.
      OrderPlaced before = placed(store, start.minusMillis(1), totals(-actual, units));
      steps.add(start, before);
      steps.add(
          start,
          new OrderRefunded(
              store,
              before.orderId(),
              new RefundId("r"),
              start,
              null,
              before.totals(),
              before.content().summary()));
    }
  }

  private static OrderTotals totals(long amount, boolean units) {
    Money money = new Money(units ? 100 : amount, ShopLog.GBP);
    return new OrderTotals(money, money, units ? amount : 1);
  }

  /** Its totals are what counts: a value no list of lines would come to. */
  private static OrderPlaced placed(StoreId store, Instant at, OrderTotals totals) {
    OrderPlaced plain = ShopLog.placed("o", at, 1, 1, false);
    OrderContent content = plain.content();
    return new OrderPlaced(store, plain.orderId(), content, totals);
  }

  private static GoalPeriod period(JsonNode vector) {
    Period period = Period.valueOf(text(vector, "period").toUpperCase(Locale.ROOT));
    return period == Period.CUSTOM
        ? new GoalPeriod(period, day(vector, "startDate"), day(vector, "endDate"))
        : new GoalPeriod(period, null, null);
  }

  private static GoalTerms terms(JsonNode vector) {
    Metric metric = Metric.valueOf(text(vector, "metric").toUpperCase(Locale.ROOT));
    Target target =
        ShopLog.terms(metric, vector.get("target").longValue(), RefundsCountOn.PROCESSED).target();
    return new GoalTerms(
        null,
        target,
        CurveKind.LINEAR,
        Tolerance.of(new BigDecimal(text(vector, "tolerance"))),
        RefundsCountOn.PROCESSED);
  }

  private static LocalDate day(JsonNode vector, String name) {
    return LocalDate.parse(text(vector, name));
  }

  private static String text(JsonNode node, String name) {
    return node.get(name).stringValue();
  }
}
