package dev.paceline.query.goal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.api.goal.CurveKind;
import dev.paceline.api.goal.GoalId;
import dev.paceline.query.curve.LearnedCurve;
import dev.paceline.query.pacing.Curve;
import dev.paceline.query.pacing.PaceStep;
import dev.paceline.query.pacing.RuleList;
import dev.paceline.query.pacing.WallClock;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Histories by chance. The seed is printed; {@code -Dpaceline.seed} repeats them, {@code
 * -Dpaceline.histories} runs more.
 */
@DisplayName("Whatever happens to a store")
class GoalHistoriesTest {
  private static final int HISTORIES = Integer.getInteger("paceline.histories", 30);
  private static final int EVENTS = 100;

  @Test
  @DisplayName("each goal's rows are what a plain computation from all its orders gives")
  void asCountedPlainly() {
    Random seeds = seeds("asCountedPlainly");
    for (int i = 0; i < HISTORIES; i++) {
      var history = new RandomHistory(new Random(seeds.nextLong()));
      for (int event = 0; event < EVENTS; event++) {
        history.step();
        assertRowsAsCounted(history);
        if (event % 10 == 9) {
          assertCurvesAsComputed(history);
        }
      }
      assertPacesAsRuled(history);
    }
  }

  @Test
  @DisplayName("goals set before, during and after it end equal")
  void whenever() {
    Random seeds = seeds("whenever");
    for (int i = 0; i < HISTORIES; i++) {
      var history = new RandomHistory(new Random(seeds.nextLong()));
      history.setTwins("before");
      history.steps(EVENTS / 2);
      history.setTwins("during");
      history.steps(EVENTS / 2);
      history.setTwins("after");
      for (String kind : RandomHistory.KINDS) {
        List<Figures> before = figures(history.log, kind + "-before");
        assertThat(figures(history.log, kind + "-during")).as(kind).isEqualTo(before);
        assertThat(figures(history.log, kind + "-after")).as(kind).isEqualTo(before);
      }
    }
  }

  @Test
  @DisplayName("it comes to the same in whichever order its orders are recorded")
  void inAnyOrder() {
    Random seeds = seeds("inAnyOrder");
    for (int i = 0; i < HISTORIES; i++) {
      long seed = seeds.nextLong();
      RandomHistory one = new RandomHistory(new Random(seed));
      one.setTwins("x");
      one.steps(EVENTS);
      ShopLog other = one.replayedInAnotherOrder(new Random(seeds.nextLong()));
      for (String kind : RandomHistory.KINDS) {
        assertThat(figures(other, kind + "-x")).isEqualTo(figures(one.log, kind + "-x"));
      }
    }
  }

  /** What a row shows, without the event that moved it last. */
  record Figures(
      Instant startsAt,
      Instant endsAt,
      BigInteger actual,
      long orders,
      String steps,
      LearnedCurve learned) {}

  private static List<Figures> figures(ShopLog log, String goalId) {
    return log.rows.periodsOf(new GoalId(goalId)).stream()
        .map(row ->
            new Figures(
                row.startsAt(),
                row.bounds().end(),
                row.actual(),
                row.orders(),
                row.paceSteps().text(),
                row.learned()))
        .filter(row -> row.orders() != 0 || row.actual().signum() != 0)
        .toList();
  }

  private static void assertRowsAsCounted(RandomHistory history) {
    for (GoalRow goal : history.log.rows.goals().all()) {
      Map<Instant, PlainCount> counted = history.counted(goal);
      var starts = new TreeSet<>(counted.keySet());
      List<GoalPeriodRow> rows = history.log.rows.periodsOf(goal.goalId());
      rows.forEach(row -> starts.add(row.startsAt()));
      for (Instant start : starts) {
        PlainCount plain = counted.getOrDefault(start, PlainCount.NOTHING);
        GoalPeriodRow row = history.log.rows.goalPeriods(goal.goalId()).get(start);
        if (row == null) {
          assertThat(plain.actual()).as("%s from %s", goal.goalId(), start).isZero();
          assertThat(plain.orders()).isZero();
        } else {
          assertThat(row.actual()).as("%s from %s", goal.goalId(), start).isEqualTo(plain.actual());
          assertThat(row.orders()).isEqualTo(plain.orders());
          assertThat(row.bounds()).isEqualTo(history.plainBounds(goal, start));
          assertThat(row.target()).isEqualTo(history.targetUntil(goal, row.bounds().end()));
        }
      }
    }
  }

  private static void assertCurvesAsComputed(RandomHistory history) {
    for (GoalRow goal : history.log.rows.goals().all()) {
      for (GoalPeriodRow row : history.log.rows.periodsOf(goal.goalId())) {
        boolean seasonal = history.curveUntil(goal, row.bounds().end()) == CurveKind.SEASONAL;
        assertThat(row.learned() != null).isEqualTo(seasonal);
        if (seasonal) {
          PlainCurve plain = history.curve(goal, row);
          assertThat(row.learned().curve()).as("%s %s", goal, row).isEqualTo(plain.curve());
          assertThat(row.learned().orders()).isEqualTo(plain.orders());
        }
      }
    }
  }

  /** PACING.md's list of rules, asked on both sides of every step that a row keeps. */
  private static void assertPacesAsRuled(RandomHistory history) {
    for (GoalRow goal : history.log.rows.goals().all()) {
      for (GoalPeriodRow row : history.log.rows.periodsOf(goal.goalId())) {
        Curve curve = row.learned() == null ? new Curve.Linear() : row.learned().curve();
        ZoneId zone = row.learned() == null ? ZoneOffset.UTC : row.learned().window().zone();
        var clock = new WallClock(curve, row.bounds(), zone);
        RuleList rules =
            RuleList.of(row.bounds(), row.target(), row.actual().longValueExact(), row.tolerance());
        PaceStep before = null;
        for (PaceStep step : row.paceSteps().steps()) {
          if (before != null) {
            long at = step.at().toEpochMilli();
            assertThat(rules.at(at, clock.until(at), clock.total())).isEqualTo(step.pace());
            assertThat(rules.at(at - 1, clock.until(at - 1), clock.total()))
                .isEqualTo(before.pace());
          }
          before = step;
        }
      }
    }
  }

  private static Random seeds(String test) {
    long seed = Long.getLong("paceline.seed", new Random().nextLong());
    System.out.println("GoalHistoriesTest." + test + ": -Dpaceline.seed=" + seed);
    return new Random(seed);
  }
}
