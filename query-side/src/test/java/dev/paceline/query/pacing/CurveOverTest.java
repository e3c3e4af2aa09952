package dev.paceline.query.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.paceline.api.goal.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A curve over a period")
class CurveOverTest {
  private static final long MINUTE = 60_000;
  private static final long HOUR = 60 * MINUTE;

  /** The weight of an hour of the week is its index + 1: each is told from its neighbours. */
  private static final Curve.Seasonal NUMBERED =
      new Curve.Seasonal(IntStream.rangeClosed(1, 168).boxed().toList());

  @Test
  @DisplayName("if linear, W is elapsed real time, also on a day of 23 hours")
  void linear_is_real_time() {
    CurveOver curve = over(new Curve.Linear(), "Europe/London", "2026-03-29");
    assertThat(curve.total()).isEqualTo(23 * HOUR);
    assertThat(curve.until(curve.bounds().start().plusMillis(12_345))).isEqualTo(12_345);
  }

  @Test
  @DisplayName("W is 0 before the period and whole from its end on")
  void outside_the_period() {
    CurveOver curve = over(NUMBERED, "UTC", "2026-11-03");
    assertThat(curve.until(curve.bounds().start().minusMillis(1))).isZero();
    assertThat(curve.until(curve.bounds().start())).isZero();
    assertThat(curve.until(curve.bounds().end().minusMillis(1))).isEqualTo(curve.total() - 48);
    assertThat(curve.until(curve.bounds().end())).isEqualTo(curve.total());
    assertThat(curve.until(curve.bounds().end().plusMillis(1))).isEqualTo(curve.total());
  }

  @Test
  @DisplayName("W cuts the moment to whole milliseconds")
  void part_milliseconds_do_not_count() {
    CurveOver curve = over(NUMBERED, "UTC", "2026-11-03");
    assertThat(curve.until(curve.bounds().start().plusNanos(1_999_999))).isEqualTo(25);
  }

  @Test
  @DisplayName("each hour carries the weight of its weekday and hour on the wall clock")
  void an_hour_carries_its_weight() {
    // 2026-11-03 is a Tuesday: its hours have the weights 25 to 48.
    CurveOver curve = over(NUMBERED, "Asia/Kathmandu", "2026-11-03");
    assertThat(curve.total()).isEqualTo(IntStream.rangeClosed(25, 48).sum() * HOUR);
    assertThat(curve.until(curve.bounds().start().plusMillis(HOUR + 10)))
        .isEqualTo(25 * HOUR + 260);
  }

  @Test
  @DisplayName("an hour that is shown twice counts twice, one that is skipped not at all")
  void hours_repeated_and_skipped() {
    // Sundays: weights 145 to 168; 01:00 is shown twice in autumn and never in spring.
    long sunday = IntStream.rangeClosed(145, 168).sum() * HOUR;
    assertThat(over(NUMBERED, "Europe/London", "2026-10-25").total())
        .isEqualTo(sunday + 146 * HOUR);
    assertThat(over(NUMBERED, "Europe/London", "2026-03-29").total())
        .isEqualTo(sunday - 146 * HOUR);
  }

  @Test
  @DisplayName("clocks that change by half an hour stretch or shorten one hour's weight")
  void half_an_hour_repeated_or_skipped() {
    long sunday = IntStream.rangeClosed(145, 168).sum() * HOUR;
    assertThat(over(NUMBERED, "Australia/Lord_Howe", "2026-04-05").total())
        .isEqualTo(sunday + 146 * 30 * MINUTE);
    assertThat(over(NUMBERED, "Australia/Lord_Howe", "2026-10-04").total())
        .isEqualTo(sunday - 147 * 30 * MINUTE);
  }

  @Test
  @DisplayName("clocks that change at 00:01 leave a weight that holds for one minute")
  void a_weight_for_one_minute() {
    // Sunday's first minute, Saturday's last hour but one minute once more, then Sunday from 0:00.
    CurveOver curve = over(NUMBERED, "America/St_Johns", "2010-11-07");
    assertThat(curve.until(curve.bounds().start().plusMillis(MINUTE))).isEqualTo(145 * MINUTE);
    assertThat(curve.until(curve.bounds().start().plusMillis(HOUR)))
        .isEqualTo((145 + 144 * 59) * MINUTE);
    assertThat(curve.until(curve.bounds().start().plusMillis(2 * HOUR)))
        .isEqualTo((145 + 144 * 59 + 145 * 60) * MINUTE);
  }

  @Test
  @DisplayName("ten years at the heaviest weights stay exact")
  void ten_years() {
    var calendar = new PeriodCalendar(ZoneId.of("Europe/London"), DayOfWeek.MONDAY);
    LocalDate first = LocalDate.parse("2026-01-01");
    PeriodBounds decade = calendar.custom(first, first.plusYears(10).minusDays(1));
    var heavy = new Curve.Seasonal(Collections.nCopies(168, 1_000_000));
    assertThat(CurveOver.of(heavy, decade, calendar.zone()).total())
        .isEqualTo(3_652L * 24 * HOUR * 1_000_000);
  }

  @Test
  @DisplayName("the first millisecond that reaches a weight is the first that does")
  void solving_is_the_inverse() {
    CurveOver curve = over(NUMBERED, "Australia/Lord_Howe", "2026-04-05");
    for (long w = 1; w <= curve.total(); w += 7_777_777) {
      var at = java.time.Instant.ofEpochMilli(curve.firstReaching(w));
      assertThat(curve.until(at)).isGreaterThanOrEqualTo(w);
      assertThat(curve.until(at.minusMillis(1))).isLessThan(w);
    }
    assertThat(curve.firstReaching(0)).isEqualTo(curve.bounds().start().toEpochMilli());
    assertThat(curve.firstReaching(curve.total())).isEqualTo(curve.bounds().end().toEpochMilli());
  }

  @Test
  @DisplayName("a seasonal curve has 168 weights of 1 to 1,000,000")
  void weights_are_checked() {
    for (List<Integer> weights :
        List.of(
            Collections.nCopies(167, 1),
            Collections.nCopies(168, 0),
            Collections.nCopies(168, 1_000_001))) {
      assertThatIllegalArgumentException().isThrownBy(() -> new Curve.Seasonal(weights));
    }
  }

  private static CurveOver over(Curve curve, String zone, String date) {
    var calendar = new PeriodCalendar(ZoneId.of(zone), DayOfWeek.MONDAY);
    return CurveOver.of(
        curve, calendar.boundsOn(Period.DAILY, LocalDate.parse(date)), calendar.zone());
  }
}
