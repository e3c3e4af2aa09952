package dev.paceline.query.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.api.goal.Tolerance;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Solved pace steps agree with the list of rules")
class PaceStepsTest {
  private static final int GOALS_PER_CURVE = 40;
  private final long seed = Long.getLong("paceline.seed", new Random().nextLong());
  private final Random random = new Random(seed);
  private final RandomGoals goals = new RandomGoals(random);

  @Test
  @DisplayName("at every millisecond of a few seconds around a change of weight")
  void every_millisecond() {
    System.out.println("PaceStepsTest.every_millisecond: -Dpaceline.seed=" + seed);
    for (int i = 0; i < 300; i++) {
      PeriodBounds bounds = aroundAnHour();
      CurveOver curve = CurveOver.of(goals.curve(), bounds, ZoneOffset.UTC);
      long target = goals.target();
      Tolerance tolerance = goals.tolerance();
      long actual = goals.actual(target, tolerance);
      PaceSteps steps = PaceSteps.solve(curve, target, BigInteger.valueOf(actual), tolerance);
      RuleList rules = RuleList.of(bounds, target, actual, tolerance);
      BigInteger total = BigInteger.valueOf(curve.total());
      var seen = new ArrayList<PaceStep>(List.of(new PaceStep(Instant.MIN, Pace.UPCOMING)));
      for (long t = rules.start() - 3; t < rules.end() + 3; t++) {
        Instant now = Instant.ofEpochMilli(t);
        Pace pace = rules.at(t, BigInteger.valueOf(curve.until(now)), total);
        if (pace != seen.getLast().pace()) {
          seen.add(new PaceStep(now, pace));
        }
      }
      assertThat(steps.steps()).as("seed %s goal %s", seed, i).isEqualTo(seen);
    }
  }

  private PeriodBounds aroundAnHour() {
    LocalDate day = LocalDate.parse("2026-11-03");
    Instant hour = Instant.parse("2026-11-03T10:00:00Z");
    return new PeriodBounds(
        day,
        day,
        hour.minusMillis(random.nextInt(1_500)),
        hour.plusMillis(1 + random.nextInt(1_500)));
  }

  @Test
  @DisplayName("on both sides of each step of real periods, and anywhere between")
  void real_periods() {
    System.out.println("PaceStepsTest.real_periods: -Dpaceline.seed=" + seed);
    for (int i = 0; i < 100; i++) {
      PeriodCalendar calendar = goals.calendar();
      PeriodBounds bounds = goals.bounds(calendar);
      Curve shape = goals.curve();
      CurveOver curve = CurveOver.of(shape, bounds, calendar.zone());
      WallClock clock = new WallClock(shape, bounds, calendar.zone());
      assertThat(curve.total()).isEqualTo(clock.total().longValueExact());
      for (int j = 0; j < GOALS_PER_CURVE; j++) {
        check(
            curve, clock, "seed " + seed + " " + calendar + " " + bounds + " goal " + i + "." + j);
      }
    }
  }

  private void check(CurveOver curve, WallClock clock, String goal) {
    long target = goals.target();
    Tolerance tolerance = goals.tolerance();
    long actual = goals.actual(target, tolerance);
    PaceSteps steps = PaceSteps.solve(curve, target, BigInteger.valueOf(actual), tolerance);
    RuleList rules = RuleList.of(curve.bounds(), target, actual, tolerance);
    for (long t : moments(steps, rules)) {
      Instant now = Instant.ofEpochMilli(t);
      assertThat(steps.at(now).pace())
          .as("%s at %s", goal, now)
          .isEqualTo(rules.at(t, clock.until(t), clock.total()));
      PaceStep next = steps.next(now);
      if (next != null) {
        assertThat(next.pace()).as("%s after %s", goal, now).isNotEqualTo(steps.at(now).pace());
      }
    }
  }

  /** Paces follow one order while A stays, so equal on both sides of a step is equal between. */
  private List<Long> moments(PaceSteps steps, RuleList rules) {
    List<Long> moments =
        new ArrayList<>(List.of(rules.start() - 1, rules.start(), rules.end() - 1));
    for (PaceStep step : steps.steps().subList(1, steps.steps().size())) {
      long at = step.at().toEpochMilli();
      moments.addAll(List.of(at - 1, at, at + 1));
    }
    for (int i = 0; i < 10; i++) {
      moments.add(random.nextLong(rules.start(), rules.end() + 10));
    }
    return moments;
  }
}
