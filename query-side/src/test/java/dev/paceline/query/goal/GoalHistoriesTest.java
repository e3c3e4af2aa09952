package dev.paceline.query.goal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.api.goal.GoalId;
import java.math.BigInteger;
import java.time.Instant;
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
  @DisplayName("each goal's rows are what a plain count of all its orders gives, after every event")
  void asCountedPlainly() {
    Random seeds = seeds("asCountedPlainly");
    for (int i = 0; i < HISTORIES; i++) {
      var history = new RandomHistory(new Random(seeds.nextLong()));
      for (int event = 0; event < EVENTS; event++) {
        history.step();
        assertRowsAsCounted(history);
      }
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
  record Figures(Instant startsAt, Instant endsAt, BigInteger actual, long orders, String steps) {}

  private static List<Figures> figures(ShopLog log, String goalId) {
    return log.rows.periodsOf(new GoalId(goalId)).stream()
        .map(row ->
            new Figures(
                row.startsAt(),
                row.bounds().end(),
                row.actual(),
                row.orders(),
                row.paceSteps().text()))
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

  private static Random seeds(String test) {
    long seed = Long.getLong("paceline.seed", new Random().nextLong());
    System.out.println("GoalHistoriesTest." + test + ": -Dpaceline.seed=" + seed);
    return new Random(seed);
  }
}
