package dev.paceline.query.pacing;

import dev.paceline.api.goal.Period;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * A store's calendar: the zone whose days it lives by, by the JDK's rules, and the day on which its
 * weeks start.
 */
public record PeriodCalendar(ZoneId zone, DayOfWeek weekStart) {

  /**
   * The first instant whose local date is that day or a later one: the end of the gap where
   * midnight does not exist, the first midnight where it occurs twice. A day that the zone skips
   * whole starts where the next one does.
   */
  public Instant startOfDay(LocalDate date) {
    return date.atStartOfDay(zone).toInstant();
  }

  /**
   * The period that holds the local date, or null for a day that the zone skips whole.
   *
   * @throws IllegalArgumentException for a custom period, which has its own dates
   */
  public @Nullable PeriodBounds boundsOn(Period period, LocalDate date) {
    return switch (period) {
      case DAILY -> bounds(date, date);
      case WEEKLY -> {
        LocalDate first = date.with(TemporalAdjusters.previousOrSame(weekStart));
        yield bounds(first, first.plusDays(6));
      }
      case MONTHLY -> bounds(date.withDayOfMonth(1), date.with(TemporalAdjusters.lastDayOfMonth()));
      case CUSTOM -> throw new IllegalArgumentException("A custom period has its own dates");
    };
  }

  /**
   * The custom period of these days, both included, or null if the zone skips them all whole.
   *
   * @throws IllegalArgumentException if it ends before it starts
   */
  public @Nullable PeriodBounds custom(LocalDate startDate, LocalDate endDate) {
    if (endDate.isBefore(startDate)) {
      throw new IllegalArgumentException(endDate + " is before " + startDate);
    }
    return bounds(startDate, endDate);
  }

  /**
   * The repeating period with {@code start ≤ t < end}. That is not always the one of t's local
   * date: where clocks go back over midnight, yesterday's date is shown again in today's period.
   */
  public PeriodBounds boundsAt(Period period, Instant t) {
    // A day starts when its date is first shown, so t is in the period of its own date or a later.
    PeriodBounds bounds = onOrAfter(period, t.atZone(zone).toLocalDate());
    while (!t.isBefore(bounds.end())) {
      bounds = next(period, bounds);
    }
    return bounds;
  }

  /** The repeating period after this one; days that the zone skips whole are passed over. */
  public PeriodBounds next(Period period, PeriodBounds bounds) {
    return onOrAfter(period, bounds.last().plusDays(1));
  }

  /** The repeating period before this one; days that the zone skips whole are passed over. */
  public PeriodBounds previous(Period period, PeriodBounds bounds) {
    LocalDate date = bounds.first().minusDays(1);
    PeriodBounds before = boundsOn(period, date);
    while (before == null) {
      date = date.minusDays(1);
      before = boundsOn(period, date);
    }
    return before;
  }

  private PeriodBounds onOrAfter(Period period, LocalDate wanted) {
    LocalDate date = wanted;
    PeriodBounds bounds = boundsOn(period, date);
    while (bounds == null) {
      date = date.plusDays(1);
      bounds = boundsOn(period, date);
    }
    return bounds;
  }

  private @Nullable PeriodBounds bounds(LocalDate first, LocalDate last) {
    Instant start = startOfDay(first);
    Instant end = startOfDay(last.plusDays(1));
    return start.isBefore(end) ? new PeriodBounds(first, last, start, end) : null;
  }
}
