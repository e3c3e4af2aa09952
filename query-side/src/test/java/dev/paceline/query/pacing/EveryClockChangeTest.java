package dev.paceline.query.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.api.goal.Period;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Around every clock change that the JDK knows from 1970 to 2040")
class EveryClockChangeTest {
  private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2040-01-01T00:00:00Z");

  @Test
  @DisplayName("a day starts at the first instant whose local date is that day or later")
  void a_day_starts_when_its_date_is_first_shown() {
    for (PeriodCalendar calendar : calendars()) {
      for (ZoneOffsetTransition change : changes(calendar)) {
        LocalDate around = change.getDateTimeBefore().toLocalDate();
        for (int days = -2; days <= 2; days++) {
          startsWhenFirstShown(calendar, around.plusDays(days), change);
        }
      }
    }
  }

  private static void startsWhenFirstShown(
      PeriodCalendar calendar, LocalDate date, ZoneOffsetTransition change) {
    Instant start = calendar.startOfDay(date);
    assertThat(shown(calendar, start)).as("%s %s", calendar, date).isAfterOrEqualTo(date);
    // Between two changes dates only rise: no earlier instant shows a later date than these two.
    assertThat(shown(calendar, start.minusMillis(1))).as("%s %s", calendar, date).isBefore(date);
    Instant beforeChange = change.getInstant().minusMillis(1);
    if (beforeChange.isBefore(start)) {
      assertThat(shown(calendar, beforeChange)).as("%s %s", calendar, date).isBefore(date);
    }
  }

  @Test
  @DisplayName("each instant is in exactly the period that starts before and ends after it")
  void each_instant_has_its_period() {
    List<Duration> offsets =
        Stream.of(
                "-PT25H", "-PT1H", "-PT1M", "-PT0.001S", "PT0S", "PT59M", "PT1H", "PT23H", "PT25H")
            .map(Duration::parse)
            .toList();
    for (PeriodCalendar calendar : calendars()) {
      for (ZoneOffsetTransition change : changes(calendar)) {
        for (Duration offset : offsets) {
          Instant t = change.getInstant().plus(offset);
          for (Period period : List.of(Period.DAILY, Period.WEEKLY, Period.MONTHLY)) {
            PeriodBounds bounds = calendar.boundsAt(period, t);
            assertThat(bounds.holds(t)).as("%s %s %s", calendar, period, t).isTrue();
            assertThat(calendar.previous(period, bounds).end()).isEqualTo(bounds.start());
            assertThat(calendar.next(period, bounds).start()).isEqualTo(bounds.end());
          }
        }
      }
    }
  }

  private static List<PeriodCalendar> calendars() {
    return ZoneId.getAvailableZoneIds().stream()
        .sorted()
        .map(id -> new PeriodCalendar(ZoneId.of(id), DayOfWeek.MONDAY))
        .toList();
  }

  private static List<ZoneOffsetTransition> changes(PeriodCalendar calendar) {
    ZoneRules rules = calendar.zone().getRules();
    return Stream.iterate(
            rules.nextTransition(FIRST),
            change -> change != null && change.getInstant().isBefore(LAST),
            change -> rules.nextTransition(change.getInstant()))
        .toList();
  }

  private static LocalDate shown(PeriodCalendar calendar, Instant t) {
    return t.atZone(calendar.zone()).toLocalDate();
  }
}
