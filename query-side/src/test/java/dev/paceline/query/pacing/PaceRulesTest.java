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
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The pace of a goal of 2,400 on a day of 24 hours, tolerance 0.05")
class PaceRulesTest {
  private static final Tolerance TOLERANCE = Tolerance.DEFAULT;
  private static final long TARGET = 2_400;
  private static final CurveOver DAY = day();
  private static final Instant NOON = Instant.parse("2026-11-03T12:00:00Z");

  @Test
  @DisplayName("before the day it is upcoming, even if the target is reached already")
  void upcoming() {
    Instant before = DAY.bounds().start().minusMillis(1);
    assertThat(pace(before, 0)).isEqualTo(Pace.UPCOMING);
    assertThat(pace(before, TARGET)).isEqualTo(Pace.UPCOMING);
    assertThat(pace(Instant.MIN, 0)).isEqualTo(Pace.UPCOMING);
  }

  @Test
  @DisplayName("from the target on it is achieved, in the first millisecond and after the end too")
  void achieved() {
    assertThat(pace(DAY.bounds().start(), TARGET)).isEqualTo(Pace.ACHIEVED);
    assertThat(pace(NOON, TARGET + 1)).isEqualTo(Pace.ACHIEVED);
    assertThat(pace(DAY.bounds().end(), TARGET)).isEqualTo(Pace.ACHIEVED);
    assertThat(pace(DAY.bounds().end().minusMillis(1), TARGET - 1)).isEqualTo(Pace.ON_PACE);
  }

  @Test
  @DisplayName("at the end of the day it is missed if a single unit lacks")
  void missed() {
    assertThat(pace(DAY.bounds().end(), TARGET - 1)).isEqualTo(Pace.MISSED);
  }

  @Test
  @DisplayName("until a twentieth of the day is over it is too early")
  void too_early() {
    Instant twentieth = DAY.bounds().start().plusSeconds(24 * 3_600 / 20);
    assertThat(pace(DAY.bounds().start(), 2_000)).isEqualTo(Pace.TOO_EARLY);
    assertThat(pace(twentieth.minusMillis(1), 2_000)).isEqualTo(Pace.TOO_EARLY);
    assertThat(pace(twentieth, 2_000)).isEqualTo(Pace.AHEAD);
  }

  @Test
  @DisplayName("at noon 1,260 is ahead, one less is on pace")
  void ahead_from_the_tolerance_on() {
    assertThat(pace(NOON, 1_260)).isEqualTo(Pace.AHEAD);
    assertThat(pace(NOON, 1_259)).isEqualTo(Pace.ON_PACE);
  }

  @Test
  @DisplayName("at noon 1,140 is on pace, one less is behind")
  void on_pace_down_to_the_tolerance() {
    assertThat(pace(NOON, 1_140)).isEqualTo(Pace.ON_PACE);
    assertThat(pace(NOON, 1_139)).isEqualTo(Pace.BEHIND);
  }

  @Test
  @DisplayName("nothing sold, or more refunded than sold, is behind as soon as it is judged")
  void nothing_sold_is_behind() {
    for (long actual : new long[] {0, -1, Long.MIN_VALUE}) {
      assertThat(steps(actual, TOLERANCE).steps())
          .extracting(PaceStep::pace)
          .containsExactly(Pace.UPCOMING, Pace.TOO_EARLY, Pace.BEHIND, Pace.MISSED);
    }
  }

  @Test
  @DisplayName("steps are kept as text and read back as they were")
  void textForm() {
    PaceSteps steps = steps(1_200, TOLERANCE);
    assertThat(steps.text()).startsWith("upcoming, too_early ");
    assertThat(PaceSteps.parse(steps.text())).isEqualTo(steps);
  }

  @Test
  @DisplayName("more than 64 bits hold is still exact")
  void pastSixtyFourBits() {
    BigInteger much = BigInteger.valueOf(Long.MAX_VALUE).pow(2);
    assertThat(PaceSteps.solve(DAY, Long.MAX_VALUE, much, TOLERANCE).at(NOON).pace())
        .isEqualTo(Pace.ACHIEVED);
    assertThat(PaceSteps.solve(DAY, Long.MAX_VALUE, much.negate(), TOLERANCE).at(NOON).pace())
        .isEqualTo(Pace.BEHIND);
  }

  @Test
  @DisplayName("if the actual stays, it goes through at most six paces, each to the millisecond")
  void six_steps() {
    // 1,200 is 1.05 E at 12/1.05 hours, and 0.95 E at 12/0.95 hours: one millisecond later not.
    assertThat(steps(1_200, TOLERANCE).steps())
        .containsExactly(
            new PaceStep(Instant.MIN, Pace.UPCOMING),
            new PaceStep(DAY.bounds().start(), Pace.TOO_EARLY),
            new PaceStep(Instant.parse("2026-11-03T01:12:00Z"), Pace.AHEAD),
            new PaceStep(Instant.parse("2026-11-03T11:25:42.858Z"), Pace.ON_PACE),
            new PaceStep(Instant.parse("2026-11-03T12:37:53.685Z"), Pace.BEHIND),
            new PaceStep(DAY.bounds().end(), Pace.MISSED));
  }

  @Test
  @DisplayName("without tolerance it falls from ahead to behind one millisecond after being level")
  void no_tolerance() {
    PaceSteps steps = steps(1_200, new Tolerance(0));
    assertThat(steps.at(NOON).pace()).isEqualTo(Pace.AHEAD);
    assertThat(steps.next(NOON)).isEqualTo(new PaceStep(NOON.plusMillis(1), Pace.BEHIND));
  }

  @Test
  @DisplayName("a pace that stays for ever has no next")
  void the_last_pace_has_no_next() {
    assertThat(steps(TARGET, TOLERANCE).next(NOON)).isNull();
    assertThat(steps(0, TOLERANCE).next(DAY.bounds().end())).isNull();
  }

  @Test
  @DisplayName("a target of 0 is refused, and steps that cannot follow each other")
  void bad_input() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PaceSteps.solve(DAY, 0, BigInteger.ZERO, TOLERANCE));
    assertThatIllegalArgumentException().isThrownBy(() -> new PaceSteps(List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PaceSteps(List.of(new PaceStep(NOON, Pace.MISSED))));
  }

  @Test
  @DisplayName("each pace is known by its word")
  void wire_names() {
    assertThat(Pace.values())
        .extracting(Pace::wireName)
        .containsExactly(
            "upcoming", "too_early", "ahead", "on_pace", "behind", "missed", "achieved");
    assertThat(Pace.of("on_pace")).isEqualTo(Pace.ON_PACE);
    assertThatIllegalArgumentException().isThrownBy(() -> Pace.of("ON_PACE"));
  }

  private static PaceSteps steps(long actual, Tolerance tolerance) {
    return PaceSteps.solve(DAY, TARGET, BigInteger.valueOf(actual), tolerance);
  }

  private static Pace pace(Instant t, long actual) {
    return steps(actual, TOLERANCE).at(t).pace();
  }

  private static CurveOver day() {
    var calendar = new PeriodCalendar(ZoneId.of("UTC"), DayOfWeek.MONDAY);
    return CurveOver.of(
        new Curve.Linear(),
        calendar.boundsOn(Period.DAILY, LocalDate.parse("2026-11-03")),
        calendar.zone());
  }
}
