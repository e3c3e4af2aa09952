package dev.paceline.query.goal;

import dev.paceline.api.goal.Period;
import dev.paceline.query.pacing.PeriodBounds;
import dev.paceline.query.pacing.PeriodCalendar;
import dev.paceline.query.store.CalendarEra;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Periods that follow each other without gaps, in stretches of one calendar each.
 *
 * @param stretches the first from the beginning of time on, each later one from where a period of
 *     the one before it began
 */
record RepeatingTimeline(Period period, List<Stretch> stretches) implements GoalTimeline {

  /**
   * The calendar that cuts all periods from an instant on.
   *
   * @param knownFrom when the store changed to it: in a period that had begun at {@code from}
   */
  record Stretch(Instant from, Instant knownFrom, PeriodCalendar calendar) {}

  static RepeatingTimeline of(Period period, List<CalendarEra> eras) {
    CalendarEra first = eras.getFirst();
    var always = new Stretch(Instant.MIN, Instant.MIN, calendar(period, first));
    var timeline = new RepeatingTimeline(period, List.of(always));
    for (CalendarEra era : eras.subList(1, eras.size())) {
      timeline = timeline.recutAt(era.knownFrom(), calendar(period, era));
    }
    return timeline;
  }

  /** Where weeks start is nothing to days and months: they are not cut again by it. */
  private static PeriodCalendar calendar(Period period, CalendarEra era) {
    return new PeriodCalendar(
        era.timeZone(), period == Period.WEEKLY ? era.weekStart() : DayOfWeek.MONDAY);
  }

  private RepeatingTimeline recutAt(Instant m, PeriodCalendar calendar) {
    if (calendar.equals(stretches.getLast().calendar())) {
      return this;
    }
    Instant from = holding(m).bounds().start();
    List<Stretch> recut = new ArrayList<>(stretches);
    if (recut.getLast().from().equals(from)) {
      recut.removeLast(); // two changes in one period: the first has no period of its own
    }
    if (!recut.getLast().calendar().equals(calendar)) {
      recut.add(new Stretch(from, m, calendar));
    }
    return new RepeatingTimeline(period, List.copyOf(recut));
  }

  @Override
  public GoalSpan holding(Instant t) {
    Stretch stretch = stretchAt(t);
    return clipped(stretch, stretch.calendar().boundsAt(period, t));
  }

  private Stretch stretchAt(Instant t) {
    int i = stretches.size() - 1;
    while (stretches.get(i).from().isAfter(t)) {
      i--;
    }
    return stretches.get(i);
  }

  @Override
  public ZoneId zoneFrom(Instant start) {
    return stretchAt(start).calendar().zone();
  }

  @Override
  public @Nullable GoalSpan on(LocalDate date) {
    for (int i = 0; i < stretches.size(); i++) {
      GoalSpan span = within(i, date);
      if (span != null) {
        return span;
      }
    }
    return null;
  }

  @Override
  public @Nullable GoalSpan shownOn(LocalDate date) {
    for (int i = stretches.size() - 1; i >= 0; i--) {
      GoalSpan span = within(i, date);
      if (span != null && span.bounds().end().isAfter(stretches.get(i).knownFrom())) {
        return span;
      }
    }
    return on(date);
  }

  /** The period that holds the date and that the calendar of this stretch cut. */
  private @Nullable GoalSpan within(int i, LocalDate date) {
    Stretch stretch = stretches.get(i);
    Instant until = i + 1 < stretches.size() ? stretches.get(i + 1).from() : Instant.MAX;
    PeriodBounds day = stretch.calendar().boundsOn(Period.DAILY, date);
    PeriodBounds whole = stretch.calendar().boundsOn(period, date);
    if (day == null
        || whole == null
        || !whole.end().isAfter(stretch.from())
        || !whole.start().isBefore(until)) {
      return null;
    }
    GoalSpan span = clipped(stretch, whole);
    return date.isBefore(span.bounds().first()) ? null : span;
  }

  @Override
  public GoalSpan shownAt(Instant t) {
    return holding(t);
  }

  @Override
  public Instant end() {
    return Instant.MAX;
  }

  @Override
  public Instant openFrom(Instant m) {
    return holding(m).bounds().start();
  }

  private static GoalSpan clipped(Stretch stretch, PeriodBounds whole) {
    Instant from = stretch.from();
    if (!whole.start().isBefore(from)) {
      return new GoalSpan(whole, whole.start().equals(from));
    }
    LocalDate shown = from.atZone(stretch.calendar().zone()).toLocalDate();
    LocalDate first = shown.isAfter(whole.first()) ? shown : whole.first();
    return new GoalSpan(new PeriodBounds(first, whole.last(), from, whole.end()), true);
  }
}
