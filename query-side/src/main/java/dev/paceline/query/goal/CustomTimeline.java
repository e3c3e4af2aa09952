package dev.paceline.query.goal;

import dev.paceline.api.goal.Period;
import dev.paceline.query.pacing.PeriodBounds;
import dev.paceline.query.pacing.PeriodCalendar;
import dev.paceline.query.store.CalendarEra;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one period of a custom goal, cut by the last calendar that was known before it ended.
 *
 * @param span absent where the zone skips all of its days whole
 * @param end where its last day ends
 */
record CustomTimeline(PeriodCalendar calendar, @Nullable GoalSpan span, Instant end)
    implements GoalTimeline {

  static CustomTimeline of(
      LocalDate startDate, LocalDate endDate, Instant setAt, List<CalendarEra> eras) {
    PeriodCalendar calendar = calendar(eras.getFirst());
    PeriodCalendar whenSet = calendar;
    for (CalendarEra era : eras.subList(1, eras.size())) {
      if (endOf(endDate, calendar).isAfter(era.knownFrom())) {
        calendar = calendar(era);
        whenSet = era.knownFrom().isAfter(setAt) ? whenSet : calendar;
      }
    }
    PeriodBounds bounds = calendar.custom(startDate, endDate);
    boolean recut = bounds != null && !bounds.equals(whenSet.custom(startDate, endDate));
    GoalSpan span = bounds == null ? null : new GoalSpan(bounds, recut);
    return new CustomTimeline(calendar, span, endOf(endDate, calendar));
  }

  /** Where weeks start is nothing to days. */
  private static PeriodCalendar calendar(CalendarEra era) {
    return new PeriodCalendar(era.timeZone(), DayOfWeek.MONDAY);
  }

  private static Instant endOf(LocalDate endDate, PeriodCalendar calendar) {
    return calendar.startOfDay(endDate.plusDays(1));
  }

  @Override
  public @Nullable GoalSpan holding(Instant t) {
    return span != null && span.bounds().holds(t) ? span : null;
  }

  @Override
  public @Nullable GoalSpan on(LocalDate date) {
    PeriodBounds day = calendar.boundsOn(Period.DAILY, date);
    return day == null ? null : holding(day.start());
  }

  @Override
  public @Nullable GoalSpan shownOn(LocalDate date) {
    return on(date);
  }

  @Override
  public @Nullable GoalSpan shownAt(Instant t) {
    return span;
  }

  @Override
  public ZoneId zoneFrom(Instant start) {
    return calendar.zone();
  }

  @Override
  public Instant openFrom(Instant m) {
    return span != null && end.isAfter(m) ? span.bounds().start() : end;
  }
}
