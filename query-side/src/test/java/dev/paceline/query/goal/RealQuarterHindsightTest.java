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
import dev.paceline.api.goal.Tolerance;
import dev.paceline.api.store.StoreId;
import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.query.live.TestClock;
import dev.paceline.query.testing.LogWith;
import dev.paceline.query.testing.LoggedStep;
import dev.paceline.query.testing.QueryServer;
import dev.paceline.query.testing.RealOrders;
import dev.paceline.query.testing.Steps;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName(
    "A real shop's quarter, imported when it was over and asked about by what is known now")
class RealQuarterHindsightTest {
  private static final StoreId SHOP = new StoreId("shop");
  private static final Instant FIRST = Instant.parse("2010-12-01T00:00:00Z");
  private static final Instant IMPORTED = Instant.parse("2011-03-01T00:00:00Z");
  private static final int MOMENTS = 1_000;

  private static final TestClock CLOCK = new TestClock(IMPORTED.plus(Duration.ofDays(2)));
  private static List<LoggedStep> history;
  private static QueryServer server;

  /** A goal and what it is called. */
  private record Goal(Period period, Metric metric, RefundsCountOn refunds, CurveKind curve) {
    private static final long TARGET = 1_500_000;

    String id() {
      return "%s-%s-%s-%s"
          .formatted(period.wireName(), metric.wireName(), refunds.wireName(), curve.wireName());
    }

    GoalSet set() {
      GoalTerms terms = ShopLog.terms(metric, TARGET, refunds);
      return new GoalSet(
          SHOP,
          new GoalId(id()),
          new GoalPeriod(period, null, null),
          new GoalTerms(null, terms.target(), curve, Tolerance.DEFAULT, refunds));
    }

    static List<Goal> all() {
      List<Goal> goals = new ArrayList<>();
      for (Period period : List.of(Period.DAILY, Period.WEEKLY, Period.MONTHLY)) {
        for (Metric metric : Metric.values()) {
          for (RefundsCountOn refunds : RefundsCountOn.values()) {
            for (CurveKind curve : CurveKind.values()) {
              goals.add(new Goal(period, metric, refunds, curve));
            }
          }
        }
      }
      return goals;
    }
  }

  @BeforeAll
  static void fold() {
    Path data = RealOrders.folder();
    assumeTrue(data != null, "the real orders are not beside this repository");
    history = RealOrders.steps(data, SHOP);
    Steps steps = new Steps();
    history.forEach(step -> steps.add(IMPORTED, step.event()));
    Goal.all().forEach(goal -> steps.add(IMPORTED, goal.set()));
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

  @Test
  @DisplayName("stood at 1,000 random moments as exact fractions of its orders say")
  void asComputedApart() {
    Random random = random("asComputedApart");
    List<Goal> goals = Goal.all();
    for (int i = 0; i < MOMENTS; i++) {
      Goal goal = goals.get(random.nextInt(goals.size()));
      Instant m = moment(random);
      JsonNode shown =
          server
              .get("/api/shop/sales-progress?known=now&goalId=%s&asOf=%s".formatted(goal.id(), m))
              .json()
              .get("progress");
      new PlainProgress(
              history, goal.period(), goal.metric(), goal.refunds(), goal.curve(), Goal.TARGET, m)
          .assertShown(shown);
    }
  }

  @Test
  @DisplayName("had a ticker of what had happened by then, and figures that are explained")
  void tickerAndExplanations() {
    Random random = random("tickerAndExplanations");
    List<Goal> goals = Goal.all();
    for (int i = 0; i < 50; i++) {
      Instant m = moment(random);
      List<Long> positions = new ArrayList<>();
      for (int at = history.size() - 1; at > 0 && positions.size() < 30; at--) {
        if (!PlainProgress.happenedAt(history.get(at)).isAfter(m)) {
          positions.add(at + 1L);
        }
      }
      assertThat(
              server
                  .get("/api/shop/orders/recent?limit=30&known=now&asOf=" + m)
                  .json()
                  .get("entries")
                  .valueStream()
                  .map(entry -> entry.get("position").asLong()))
          .isEqualTo(positions);
      Goal goal = goals.get(random.nextInt(goals.size()));
      Explained.at(
              server,
              "/api/shop/sales-goals/%s/explain?limit=200&known=now&asOf=%s"
                  .formatted(goal.id(), m),
              () -> {})
          .assertAddsUp(goal + " at " + m);
    }
  }

  /** Some at the very moment of an order. */
  private static Instant moment(Random random) {
    if (random.nextInt(4) == 0) {
      return PlainProgress.happenedAt(history.get(1 + random.nextInt(history.size() - 1)));
    }
    long span = Duration.between(FIRST, IMPORTED).toMillis();
    return FIRST.plusMillis(random.nextLong(span));
  }

  private static Random random(String test) {
    long seed = Long.getLong("paceline.seed", new Random().nextLong());
    System.out.println("RealQuarterHindsightTest." + test + ": -Dpaceline.seed=" + seed);
    return new Random(seed);
  }
}
