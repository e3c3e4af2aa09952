package dev.paceline.query.goal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.api.goal.GoalPeriod;
import dev.paceline.api.goal.Period;
import dev.paceline.query.pacing.PeriodBounds;
import dev.paceline.query.pacing.PeriodCalendar;
import dev.paceline.query.sales.SalesBucket;
import dev.paceline.query.store.CalendarEra;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The periods of a goal")
class GoalTimelineTest {
  private static final CalendarEra LONDON = era("2026-01-01T00:00:00Z", "Europe/London");
  private static final Instant SET = Instant.parse("2026-01-02T00:00:00Z");

  /** A Wednesday, in winter. */
  private static final String CHANGE = "2026-02-11T14:00:00Z";

  @Nested
  @DisplayName("when a store moves from London to Tokyo in the afternoon")
  class ToTokyo {
    private final List<CalendarEra> eras = List.of(LONDON, era(CHANGE, "Asia/Tokyo"));

    @Test
    @DisplayName("a day that is closed keeps its bounds")
    void closed() {
      assertThat(timeline(Period.DAILY, eras).holding(at("2026-02-10T23:59:59.999Z")))
          .isEqualTo(span("2026-02-10", "2026-02-10T00:00:00Z", "2026-02-11T00:00:00Z", false));
    }

    @Test
    @DisplayName("the running day ends where it ends in Tokyo, and is recut")
    void running() {
      assertThat(timeline(Period.DAILY, eras).holding(at(CHANGE)))
          .isEqualTo(span("2026-02-11", "2026-02-11T00:00:00Z", "2026-02-11T15:00:00Z", true));
    }

    @Test
    @DisplayName("later days are whole days of Tokyo")
    void later() {
      assertThat(timeline(Period.DAILY, eras).holding(at("2026-02-11T15:00:00Z")))
          .isEqualTo(span("2026-02-12", "2026-02-11T15:00:00Z", "2026-02-12T15:00:00Z", false));
    }

    @Test
    @DisplayName("the running month ends nine hours earlier")
    void month() {
      assertThat(timeline(Period.MONTHLY, eras).holding(at(CHANGE)).bounds())
          .isEqualTo(
              bounds("2026-02-01", "2026-02-28", "2026-02-01T00:00:00Z", "2026-02-28T15:00:00Z"));
    }

    @Test
    @DisplayName(
        "a custom goal that runs begins and ends as Tokyo has it, one that is over does not")
    void custom() {
      assertThat(customGoal("2026-02-01", "2026-02-11", eras).shownAt(at(CHANGE)))
          .isEqualTo(
              new GoalSpan(
                  bounds(
                      "2026-02-01", "2026-02-11", "2026-01-31T15:00:00Z", "2026-02-11T15:00:00Z"),
                  true));
      assertThat(customGoal("2026-02-01", "2026-02-10", eras).shownAt(at(CHANGE)))
          .isEqualTo(
              new GoalSpan(
                  bounds(
                      "2026-02-01", "2026-02-10", "2026-02-01T00:00:00Z", "2026-02-11T00:00:00Z"),
                  false));
    }

    @Test
    @DisplayName("a custom goal set afterwards was never cut otherwise")
    void customSetAfterwards() {
      GoalPeriod period =
          new GoalPeriod(
              Period.CUSTOM, LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-02"));
      GoalSpan span = GoalTimeline.of(period, at("2026-02-12T00:00:00Z"), eras).shownAt(SET);
      assertThat(span)
          .isEqualTo(
              new GoalSpan(
                  bounds(
                      "2026-03-01", "2026-03-02", "2026-02-28T15:00:00Z", "2026-03-02T15:00:00Z"),
                  false));
    }
  }

  @Nested
  @DisplayName("when a store moves from London to New York in the afternoon")
  class ToNewYork {
    private final List<CalendarEra> eras = List.of(LONDON, era(CHANGE, "America/New_York"));

    @Test
    @DisplayName("the hours in which it is still yesterday there are a period of their own, recut")
    void fragment() {
      assertThat(timeline(Period.DAILY, eras).holding(at("2026-02-11T04:59:59.999Z")))
          .isEqualTo(span("2026-02-10", "2026-02-11T00:00:00Z", "2026-02-11T05:00:00Z", true));
      assertThat(timeline(Period.DAILY, eras).holding(at(CHANGE)))
          .isEqualTo(span("2026-02-11", "2026-02-11T05:00:00Z", "2026-02-12T05:00:00Z", false));
    }

    @Test
    @DisplayName("a date that is shown twice is the one that was closed, not the hours left over")
    void twice() {
      LocalDate date = LocalDate.parse("2026-02-10");
      GoalTimeline days = timeline(Period.DAILY, eras);
      assertThat(days.on(date))
          .isEqualTo(span("2026-02-10", "2026-02-10T00:00:00Z", "2026-02-11T00:00:00Z", false))
          .isEqualTo(days.shownOn(date));
    }

    @Test
    @DisplayName("a date that began anew while it was still shown there is the one that ran then")
    void anew() {
      LocalDate date = LocalDate.parse("2026-02-10");
      GoalTimeline days =
          timeline(Period.DAILY, List.of(LONDON, era("2026-02-11T03:00:00Z", "America/New_York")));
      assertThat(days.on(date))
          .isEqualTo(span("2026-02-10", "2026-02-10T00:00:00Z", "2026-02-11T00:00:00Z", false));
      assertThat(days.shownOn(date))
          .isEqualTo(span("2026-02-10", "2026-02-11T00:00:00Z", "2026-02-11T05:00:00Z", true));
    }
  }

  @Nested
  @DisplayName("when weeks start on Sunday instead of Monday from Wednesday on")
  class WeekStart {
    private final List<CalendarEra> eras =
        List.of(LONDON, new CalendarEra(at(CHANGE), ZoneId.of("Europe/London"), DayOfWeek.SUNDAY));

    @Test
    @DisplayName("the running week loses its Sunday to the next one")
    void running() {
      GoalTimeline weeks = timeline(Period.WEEKLY, eras);
      GoalSpan cut =
          new GoalSpan(
              bounds("2026-02-09", "2026-02-14", "2026-02-09T00:00:00Z", "2026-02-15T00:00:00Z"),
              true);
      assertThat(weeks.holding(at(CHANGE))).isEqualTo(cut);
      assertThat(weeks.on(LocalDate.parse("2026-02-14"))).isEqualTo(cut);
      assertThat(weeks.on(LocalDate.parse("2026-02-15")))
          .isEqualTo(weeks.holding(at("2026-02-15T00:00:00Z")))
          .isEqualTo(
              new GoalSpan(
                  bounds(
                      "2026-02-15", "2026-02-21", "2026-02-15T00:00:00Z", "2026-02-22T00:00:00Z"),
                  false));
    }

    @Test
    @DisplayName("the Sunday before stays with the week that it closed")
    void closed() {
      assertThat(timeline(Period.WEEKLY, eras).on(LocalDate.parse("2026-02-08")))
          .isEqualTo(
              new GoalSpan(
                  bounds(
                      "2026-02-02", "2026-02-08", "2026-02-02T00:00:00Z", "2026-02-09T00:00:00Z"),
                  false));
    }

    @Test
    @DisplayName("days and months are not cut again")
    void others() {
      for (Period period : List.of(Period.DAILY, Period.MONTHLY)) {
        assertThat(timeline(period, eras)).isEqualTo(timeline(period, List.of(LONDON)));
      }
    }
  }

  @Test
  @DisplayName("two changes within one period cut it once, by the last")
  void twiceInOnePeriod() {
    List<CalendarEra> eras =
        List.of(LONDON, era(CHANGE, "Asia/Tokyo"), era("2026-02-11T14:30:00Z", "Europe/Paris"));
    GoalTimeline days = timeline(Period.DAILY, eras);
    assertThat(days.holding(at("2026-02-11T00:00:00Z")))
        .isEqualTo(span("2026-02-11", "2026-02-11T00:00:00Z", "2026-02-11T23:00:00Z", true));
    assertThat(days.holding(at("2026-02-10T12:00:00Z")).recut()).isFalse();
  }

  @Test
  @DisplayName("a change that is taken back within the period leaves everything as it was")
  void takenBack() {
    List<CalendarEra> eras =
        List.of(LONDON, era(CHANGE, "Asia/Tokyo"), era("2026-02-11T14:30:00Z", "Europe/London"));
    assertThat(timeline(Period.DAILY, eras)).isEqualTo(timeline(Period.DAILY, List.of(LONDON)));
  }

  @Test
  @DisplayName("a change in the next period leaves what the first one cut")
  void oneAfterTheOther() {
    List<CalendarEra> eras =
        List.of(LONDON, era(CHANGE, "Asia/Tokyo"), era("2026-02-11T15:30:00Z", "Europe/London"));
    GoalTimeline days = timeline(Period.DAILY, eras);
    assertThat(days.holding(at("2026-02-11T01:00:00Z")))
        .isEqualTo(span("2026-02-11", "2026-02-11T00:00:00Z", "2026-02-11T15:00:00Z", true));
    assertThat(days.holding(at("2026-02-11T16:00:00Z")))
        .isEqualTo(span("2026-02-11", "2026-02-11T15:00:00Z", "2026-02-12T00:00:00Z", true));
  }

  @Test
  @DisplayName("follow each other without gap or overlap, whatever the store changes")
  void seamless() {
    List<CalendarEra> eras =
        List.of(
            LONDON,
            era("2026-02-11T14:00:00Z", "Pacific/Kiritimati"),
            era("2026-02-13T09:00:00Z", "Pacific/Pago_Pago"),
            era("2026-03-08T11:00:00Z", "America/New_York"),
            era("2026-03-29T01:00:00Z", "Europe/London"));
    for (Period period : List.of(Period.DAILY, Period.WEEKLY, Period.MONTHLY)) {
      GoalTimeline timeline = timeline(period, eras);
      Instant t = at("2026-01-05T00:00:00Z");
      while (t.isBefore(at("2026-05-01T00:00:00Z"))) {
        PeriodBounds bounds = timeline.holding(t).bounds();
        assertThat(timeline.holding(bounds.start()).bounds()).isEqualTo(bounds);
        assertThat(timeline.holding(bounds.end().minusMillis(1)).bounds()).isEqualTo(bounds);
        assertThat(timeline.holding(bounds.end()).bounds().start()).isEqualTo(bounds.end());
        t = bounds.end();
      }
    }
  }

  @Test
  @DisplayName("a day that the zone skips whole has no period, in a custom goal either")
  void skipped() {
    List<CalendarEra> apia = List.of(era("2011-01-01T00:00:00Z", "Pacific/Apia"));
    LocalDate skipped = LocalDate.parse("2011-12-30");
    assertThat(timeline(Period.DAILY, apia).on(skipped)).isNull();
    assertThat(timeline(Period.MONTHLY, apia).on(skipped)).isNull();
    assertThat(customGoal("2011-12-01", "2011-12-31", apia).on(skipped)).isNull();
    GoalTimeline none = customGoal("2011-12-30", "2011-12-30", apia);
    assertThat(none.shownAt(SET)).isNull();
    assertThat(none.holding(SET)).isNull();
  }

  @Test
  @DisplayName(
      "begin with a quarter hour of UTC in every zone, so that quarter hours add up to them")
  void quarters() {
    Instant last = at("2060-01-01T00:00:00Z");
    for (String id : ZoneId.getAvailableZoneIds()) {
      var calendar = new PeriodCalendar(ZoneId.of(id), DayOfWeek.MONDAY);
      Instant change = at("1980-01-01T00:00:00Z");
      while (change != null && change.isBefore(last)) {
        LocalDate day = LocalDate.ofInstant(change, calendar.zone());
        for (int i = -1; i <= 2; i++) {
          Instant start = calendar.startOfDay(day.plusDays(i));
          assertThat(SalesBucket.quarterOf(start)).as(id).isEqualTo(start);
        }
        var next = calendar.zone().getRules().nextTransition(change);
        change = next == null ? null : next.getInstant();
      }
    }
  }

  @Test
  @DisplayName("a custom goal holds its own days only, but is shown before and after them")
  void customDays() {
    GoalTimeline custom = customGoal("2026-02-01", "2026-02-03", List.of(LONDON));
    assertThat(custom.on(LocalDate.parse("2026-01-31"))).isNull();
    assertThat(custom.on(LocalDate.parse("2026-02-03"))).isEqualTo(custom.shownAt(SET)).isNotNull();
    assertThat(custom.on(LocalDate.parse("2026-02-04"))).isNull();
    assertThat(custom.holding(at("2026-02-04T00:00:00Z"))).isNull();
    assertThat(Duration.between(SET, custom.end())).isPositive();
  }

  private static GoalTimeline timeline(Period period, List<CalendarEra> eras) {
    return GoalTimeline.of(new GoalPeriod(period, null, null), SET, eras);
  }

  private static GoalTimeline customGoal(String first, String last, List<CalendarEra> eras) {
    LocalDate start = LocalDate.parse(first);
    return GoalTimeline.of(new GoalPeriod(Period.CUSTOM, start, LocalDate.parse(last)), SET, eras);
  }

  private static GoalSpan span(String date, String start, String end, boolean recut) {
    return new GoalSpan(bounds(date, date, start, end), recut);
  }

  private static PeriodBounds bounds(String first, String last, String start, String end) {
    return new PeriodBounds(LocalDate.parse(first), LocalDate.parse(last), at(start), at(end));
  }

  private static CalendarEra era(String knownFrom, String zone) {
    return new CalendarEra(at(knownFrom), ZoneId.of(zone), DayOfWeek.MONDAY);
  }

  private static Instant at(String text) {
    return Instant.parse(text);
  }
}
