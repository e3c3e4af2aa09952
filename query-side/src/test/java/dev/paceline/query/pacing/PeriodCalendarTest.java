package dev.paceline.query.pacing;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.paceline.api.goal.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A period is local days in the store's zone")
class PeriodCalendarTest {

  @Test
  @DisplayName("a day of London lasts 24 hours, 23 in spring and 25 in autumn")
  void days_of_23_24_and_25_hours() {
    assertThat(length(day("Europe/London", "2026-03-28"))).isEqualTo(Duration.ofHours(24));
    assertThat(length(day("Europe/London", "2026-03-29"))).isEqualTo(Duration.ofHours(23));
    assertThat(length(day("Europe/London", "2026-10-25"))).isEqualTo(Duration.ofHours(25));
  }

  @Test
  @DisplayName("Lord Howe's clocks change by half an hour: days of 23.5 and 24.5 hours")
  void half_hour_changes() {
    assertThat(length(day("Australia/Lord_Howe", "2026-10-04")))
        .isEqualTo(Duration.ofMinutes(1410));
    assertThat(length(day("Australia/Lord_Howe", "2026-04-05")))
        .isEqualTo(Duration.ofMinutes(1470));
  }

  @Test
  @DisplayName("where midnight does not exist, a day starts at the end of the gap")
  void a_day_without_midnight() {
    PeriodBounds day = day("America/Sao_Paulo", "2018-11-04");
    assertThat(day.start()).isEqualTo("2018-11-04T03:00:00Z");
    assertThat(length(day)).isEqualTo(Duration.ofHours(23));
  }

  @Test
  @DisplayName("where 23:00 comes twice, midnight comes once and the day before has 25 hours")
  void an_hour_repeated_before_midnight() {
    PeriodBounds day = day("America/Sao_Paulo", "2018-02-17");
    assertThat(day.end()).isEqualTo("2018-02-18T03:00:00Z");
    assertThat(length(day)).isEqualTo(Duration.ofHours(25));
  }

  @Test
  @DisplayName("where midnight comes twice, a day starts at the first")
  void a_day_with_two_midnights() {
    PeriodBounds day = day("America/Havana", "2026-11-01");
    assertThat(day.start()).isEqualTo("2026-11-01T04:00:00Z");
    assertThat(length(day)).isEqualTo(Duration.ofHours(25));
  }

  @Test
  @DisplayName("yesterday's date shown again after midnight is in today's period")
  void the_period_is_not_the_one_of_the_local_date() {
    // In St. John's clocks went back from 00:01 to 23:01 of the day before.
    var calendar = calendar("America/St_Johns");
    Instant again = Instant.parse("2010-11-07T02:40:00Z");
    assertThat(again.atZone(calendar.zone()).toLocalDate()).isEqualTo("2010-11-06");
    PeriodBounds day = calendar.boundsAt(Period.DAILY, again);
    assertThat(day.first()).isEqualTo("2010-11-07");
    assertThat(day.start()).isEqualTo("2010-11-07T02:30:00Z");
    assertThat(length(day)).isEqualTo(Duration.ofHours(25));
    assertThat(calendar.boundsAt(Period.MONTHLY, Instant.parse("2009-11-01T02:40:00Z")).first())
        .isEqualTo("2009-11-01");
  }

  @Test
  @DisplayName("a day that the zone skips whole has no period, and its neighbours meet")
  void a_day_skipped_whole() {
    for (String[] skip :
        new String[][] {
          {"Pacific/Apia", "2011-12-30"},
          {"Pacific/Kwajalein", "1993-08-21"},
          {"Pacific/Kiritimati", "1994-12-31"},
        }) {
      var calendar = calendar(skip[0]);
      LocalDate skipped = LocalDate.parse(skip[1]);
      assertThat(calendar.boundsOn(Period.DAILY, skipped)).isNull();
      assertThat(calendar.custom(skipped, skipped)).isNull();
      PeriodBounds before = calendar.boundsOn(Period.DAILY, skipped.minusDays(1));
      PeriodBounds after = calendar.boundsOn(Period.DAILY, skipped.plusDays(1));
      assertThat(before.end()).isEqualTo(after.start()).isEqualTo(calendar.startOfDay(skipped));
      assertThat(calendar.next(Period.DAILY, before)).isEqualTo(after);
      assertThat(calendar.previous(Period.DAILY, after)).isEqualTo(before);
      assertThat(calendar.boundsAt(Period.DAILY, before.end())).isEqualTo(after);
    }
  }

  @Test
  @DisplayName("a week that starts with a skipped day keeps its seven dates and lasts six days")
  void a_week_from_a_skipped_day() {
    var calendar = new PeriodCalendar(ZoneId.of("Pacific/Apia"), FRIDAY);
    PeriodBounds week = calendar.boundsOn(Period.WEEKLY, LocalDate.parse("2012-01-02"));
    assertThat(week.first()).isEqualTo("2011-12-30");
    assertThat(week.last()).isEqualTo("2012-01-05");
    assertThat(length(week)).isEqualTo(Duration.ofDays(6));
  }

  @Test
  @DisplayName("a week is the seven days from the store's first weekday that hold the date")
  void weeks_start_when_the_store_says() {
    LocalDate sunday = LocalDate.parse("2026-11-01");
    var mondays = new PeriodCalendar(ZoneId.of("UTC"), MONDAY);
    var fridays = new PeriodCalendar(ZoneId.of("UTC"), FRIDAY);
    assertThat(mondays.boundsOn(Period.WEEKLY, sunday).first()).isEqualTo("2026-10-26");
    assertThat(mondays.boundsOn(Period.WEEKLY, sunday).last()).isEqualTo(sunday);
    assertThat(fridays.boundsOn(Period.WEEKLY, sunday).first()).isEqualTo("2026-10-30");
  }

  @Test
  @DisplayName("a month is a calendar month, leap days included")
  void months() {
    PeriodBounds month = calendar("UTC").boundsOn(Period.MONTHLY, LocalDate.parse("2028-02-11"));
    assertThat(month.first()).isEqualTo("2028-02-01");
    assertThat(month.last()).isEqualTo("2028-02-29");
    assertThat(calendar("UTC").next(Period.MONTHLY, month).last()).isEqualTo("2028-03-31");
    assertThat(calendar("UTC").previous(Period.MONTHLY, month).first()).isEqualTo("2028-01-01");
  }

  @Test
  @DisplayName("a period holds its first instant and not its end")
  void start_included_end_excluded() {
    PeriodBounds day = day("Asia/Kathmandu", "2026-11-03");
    assertThat(day.start()).isEqualTo("2026-11-02T18:15:00Z");
    assertThat(day.holds(day.start())).isTrue();
    assertThat(day.holds(day.end().minusMillis(1))).isTrue();
    assertThat(day.holds(day.end())).isFalse();
    assertThat(day.holds(day.start().minusMillis(1))).isFalse();
  }

  @Test
  @DisplayName("a custom period has its own dates, both included, in their order")
  void custom_periods() {
    var calendar = calendar("UTC");
    LocalDate first = LocalDate.parse("2026-11-27");
    assertThat(calendar.custom(first, first.plusDays(3)).end()).isEqualTo("2026-12-01T00:00:00Z");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calendar.custom(first, first.minusDays(1)));
    assertThatIllegalArgumentException().isThrownBy(() -> calendar.boundsOn(Period.CUSTOM, first));
  }

  private static PeriodCalendar calendar(String zone) {
    return new PeriodCalendar(ZoneId.of(zone), MONDAY);
  }

  private static PeriodBounds day(String zone, String date) {
    return calendar(zone).boundsOn(Period.DAILY, LocalDate.parse(date));
  }

  private static Duration length(PeriodBounds bounds) {
    return Duration.between(bounds.start(), bounds.end());
  }
}
