package dev.paceline.query.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.paceline.api.goal.GoalEvent.GoalSet;
import dev.paceline.api.goal.GoalId;
import dev.paceline.api.goal.GoalPeriod;
import dev.paceline.api.goal.Metric;
import dev.paceline.api.goal.Period;
import dev.paceline.api.goal.RefundsCountOn;
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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every order is recorded when it was placed, every refund when it was processed. */
@DisplayName("A real shop's quarter, as of moments in it")
class RealQuarterThenTest {
  private static final StoreId SHOP = new StoreId("shop");
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final long TARGET = 60_000_000;
  private static final int MOMENTS = Integer.getInteger("asof.moments", 300);

  private static List<LoggedStep> log;
  private static QueryServer server;

  @BeforeAll
  static void fold() {
    Path data = RealOrders.folder();
    assumeTrue(data != null, "the real orders are not beside this repository");
    List<LoggedStep> history = RealOrders.steps(data, SHOP);
    Steps steps = new Steps();
    Instant opened = Instant.parse("2010-11-30T00:00:00Z");
    steps.add(opened, history.getFirst().event());
    for (RefundsCountOn refunds : RefundsCountOn.values()) {
      for (Metric metric : Metric.values()) {
        steps.add(
            opened,
            new GoalSet(
                SHOP,
                new GoalId("monthly-" + metric.wireName() + "-" + refunds.wireName()),
                new GoalPeriod(Period.MONTHLY, null, null),
                ShopLog.terms(metric, TARGET, refunds)));
      }
    }
    Instant last = opened;
    for (LoggedStep step : history.subList(1, history.size())) {
      Instant at = happened(step.event());
      last = at.isAfter(last) ? at : last; // The log's times never go back.
      steps.add(last, step.event());
    }
    log = steps.all();
    TestDatabase database = TestDatabase.withLog();
    LogWith.steps(database, log);
    server =
        QueryServer.at(
            new TestClock(Instant.parse("2011-03-10T12:00:00Z")),
            database,
            Map.of("paceline.checkpoints.window", 100, "paceline.checkpoints.pause", "50ms"));
    server.awaitAll();
    Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> checkpoints() == log.size() / 100);
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  @DisplayName("shows what was sold and taken back by then, and its pace, as computed here")
  void then() {
    long seed = Long.getLong("asof.seed", System.nanoTime());
    System.out.println("asof.seed=" + seed);
    Random random = new Random(seed);
    Instant first = log.get(5).recordedAt();
    long span = Duration.between(first, log.getLast().recordedAt()).toMillis();
    for (int i = 0; i < MOMENTS; i++) {
      Instant m = first.plusMillis(random.nextLong(span));
      Metric metric = Metric.values()[random.nextInt(2)];
      RefundsCountOn refunds = RefundsCountOn.values()[random.nextInt(2)];
      String goal = "monthly-" + metric.wireName() + "-" + refunds.wireName();
      JsonNode shown = server.get("/api/shop/sales-progress?goalId=" + goal + "&asOf=" + m).json();
      assertAsComputed(shown.path("progress"), m, metric, refunds, "seed " + seed + " at " + m);
    }
  }

  private static void assertAsComputed(
      JsonNode shown, Instant m, Metric metric, RefundsCountOn refunds, String when) {
    LocalDate month = m.atZone(LONDON).toLocalDate().withDayOfMonth(1);
    Instant start = month.atStartOfDay(LONDON).toInstant();
    Instant end = month.plusMonths(1).atStartOfDay(LONDON).toInstant();
    long actual = 0;
    long orders = 0;
    long position = 0;
    for (LoggedStep step : log) {
      if (step.recordedAt().isAfter(m)) {
        break;
      }
      position++;
      if (step.event() instanceof OrderPlaced placed
          && holds(start, end, placed.content().placedAt())) {
        orders++;
        actual += amount(metric, placed.totals().netSales().minorUnits(), placed.totals().units());
      } else if (step.event() instanceof OrderRefunded refund) {
        Instant counts =
            refunds == RefundsCountOn.PROCESSED ? refund.refundedAt() : refund.order().placedAt();
        if (holds(start, end, counts)) {
          actual -=
              amount(
                  metric, refund.takenBack().netSales().minorUnits(), refund.takenBack().units());
        }
      }
    }
    BigDecimal elapsed =
        BigDecimal.valueOf(Duration.between(start, m).toMillis())
            .divide(
                BigDecimal.valueOf(Duration.between(start, end).toMillis()),
                4,
                RoundingMode.HALF_UP);
    assertThat(shown.path("actual").stringValue()).as(when).isEqualTo(text(metric, actual));
    assertThat(shown.path("orders").longValue()).as(when).isEqualTo(orders);
    assertThat(shown.path("position").longValue()).as(when).isEqualTo(position);
    assertThat(shown.path("elapsed").stringValue()).as(when).isEqualTo(elapsed.toPlainString());
    assertThat(shown.path("periodStart").stringValue()).as(when).isEqualTo(month.toString());
  }

  private static boolean holds(Instant start, Instant end, Instant at) {
    return !at.isBefore(start) && at.isBefore(end);
  }

  private static long amount(Metric metric, long net, long units) {
    return metric == Metric.REVENUE ? net : units;
  }

  private static String text(Metric metric, long amount) {
    return BigDecimal.valueOf(amount, metric == Metric.REVENUE ? 2 : 0).toPlainString();
  }

  private static Instant happened(Object event) {
    return switch (event) {
      case OrderPlaced placed -> placed.content().placedAt();
      case OrderRefunded refund -> refund.refundedAt();
      default -> throw new IllegalArgumentException("only orders and refunds are expected");
    };
  }

  private static long checkpoints() {
    return server.jdbc().sql("select count(*) from checkpoint").query(Long.class).single();
  }
}
