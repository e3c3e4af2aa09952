package dev.paceline.query.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.paceline.api.goal.Period;
import dev.paceline.api.goal.Tolerance;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The figures of a goal")
class PacingTest {
  private static final Instant NOON = Instant.parse("2026-11-03T12:00:00Z");

  @Test
  @DisplayName("at noon, half of a day's target is expected and the rest is due by the hour")
  void noon_of_a_day() {
    Progress progress = daily(240_000, 90_000).at(NOON);
    assertThat(progress.elapsed()).isEqualByComparingTo("0.5");
    assertThat(progress.elapsed().scale()).isEqualTo(4);
    assertThat(progress.expected().text(2)).isEqualTo("1200.00");
    assertThat(progress.variance().text(2)).isEqualTo("-300.00");
    assertThat(progress.attainment()).hasToString("0.3750");
    assertThat(progress.paceRatio()).hasToString("0.7500");
    assertThat(progress.projected()).isEqualTo(Amount.of(180_000));
    assertThat(progress.remaining()).isEqualTo(Amount.of(150_000));
    assertThat(progress.requiredRunRate())
        .isEqualTo(new RunRate(Amount.of(12_500), RunRate.Per.HOUR));
    assertThat(progress.pace()).isEqualTo(Pace.BEHIND);
    assertThat(progress.nextPace()).isEqualTo(Pace.MISSED);
    assertThat(progress.nextPaceAt()).isEqualTo("2026-11-04T00:00:00Z");
  }

  @Test
  @DisplayName("longer goals state the run rate per 24 hours")
  void run_rate_per_day() {
    RunRate rate = over(Period.MONTHLY, 30_000, 0).at(Instant.EPOCH).requiredRunRate();
    assertThat(rate).isEqualTo(new RunRate(Amount.of(1_000), RunRate.Per.DAY));
  }

  @Test
  @DisplayName("a half is rounded away from zero on both sides of it, and never shown as -0")
  void rounding() {
    assertThat(daily(1, 0).at(NOON).expected().text(0)).isEqualTo("1");
    assertThat(daily(1, 0).at(NOON).variance().text(0)).isEqualTo("-1");
    assertThat(daily(3, 0).at(NOON).variance().text(0)).isEqualTo("-2");
    assertThat(daily(20_000, -1).at(NOON).attainment()).hasToString("-0.0001");
    assertThat(daily(20_001, -1).at(NOON).attainment()).hasToString("0.0000");
    assertThat(daily(1_000, 0).at(Instant.parse("2026-11-03T00:00:01Z")).variance().text(2))
        .isEqualTo("0.00");
  }

  @Test
  @DisplayName("actual may differ from shown expected and variance, each rounded on its own")
  void figures_are_rounded_on_their_own() {
    Progress progress = daily(3, 1).at(NOON);
    assertThat(progress.expected()).isEqualTo(Amount.of(2));
    assertThat(progress.variance()).isEqualTo(Amount.of(-1));
    assertThat(daily(3, 2).at(NOON).variance()).isEqualTo(Amount.of(1));
  }

  @Test
  @DisplayName("before and at the start no pace ratio is stated, and no projection")
  void absent_at_the_start() {
    for (Instant t : new Instant[] {Instant.EPOCH, Instant.parse("2026-11-03T00:00:00.000999Z")}) {
      Progress progress = daily(100, 100).at(t);
      assertThat(progress.elapsed()).hasToString("0.0000");
      assertThat(progress.paceRatio()).isNull();
      assertThat(progress.projected()).isNull();
      assertThat(progress.requiredRunRate().value()).isEqualTo(Amount.of(0));
    }
    assertThat(daily(100, 1).at(Instant.parse("2026-11-03T00:00:00.001Z")).paceRatio()).isNotNull();
  }

  @Test
  @DisplayName("a projection is stated from a twentieth on, also where the goal is achieved")
  void projection_from_a_twentieth_on() {
    Instant twentieth = Instant.parse("2026-11-03T01:12:00Z");
    assertThat(daily(100, 100).at(twentieth.minusMillis(1)).projected()).isNull();
    assertThat(daily(100, 100).at(twentieth).projected()).isEqualTo(Amount.of(2_000));
  }

  @Test
  @DisplayName("from the end on the projection is the actual, and no run rate is stated")
  void after_the_end() {
    Progress progress = daily(100, 70).at(Instant.parse("2026-11-04T00:00:00Z"));
    assertThat(progress.elapsed()).hasToString("1.0000");
    assertThat(progress.projected()).isEqualTo(progress.actual());
    assertThat(progress.remaining()).isEqualTo(Amount.of(30));
    assertThat(progress.requiredRunRate()).isNull();
    assertThat(progress.next()).isNull();
    assertThat(progress.nextPace()).isNull();
    assertThat(progress.nextPaceAt()).isNull();
  }

  @Test
  @DisplayName("nothing remains above the target")
  void nothing_remains() {
    assertThat(daily(100, 130).at(NOON).remaining()).isEqualTo(Amount.of(0));
  }

  @Test
  @DisplayName("figures past 64 bits stay exact")
  void past_64_bits() {
    Progress progress = daily(Long.MAX_VALUE, Long.MAX_VALUE - 1).at(NOON);
    assertThat(progress.projected().text(2)).isEqualTo("184467440737095516.12");
    Progress refunded = daily(Long.MAX_VALUE, Long.MIN_VALUE).at(NOON);
    assertThat(refunded.remaining().text(0)).isEqualTo("18446744073709551615");
    assertThat(refunded.pace()).isEqualTo(Pace.BEHIND);
  }

  @Test
  @DisplayName("a target of 0 is refused")
  void bad_target() {
    assertThatIllegalArgumentException().isThrownBy(() -> daily(0, 0).at(NOON));
  }

  private static Pacing daily(long target, long actual) {
    return over(Period.DAILY, target, actual);
  }

  private static Pacing over(Period period, long target, long actual) {
    var calendar = new PeriodCalendar(ZoneId.of("UTC"), DayOfWeek.MONDAY);
    PeriodBounds bounds = calendar.boundsOn(period, LocalDate.parse("2026-11-03"));
    CurveOver curve = CurveOver.of(new Curve.Linear(), bounds, calendar.zone());
    return new Pacing(curve, period, target, BigInteger.valueOf(actual), Tolerance.DEFAULT);
  }
}
