package dev.paceline.query.goal;

import dev.paceline.api.goal.GoalPeriod;
import dev.paceline.query.store.CalendarEra;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The periods of a goal along time, over every calendar that its store has had. A change of
 * calendar cuts the running and later periods again; closed ones keep their bounds.
 */
public sealed interface GoalTimeline permits RepeatingTimeline, CustomTimeline, RememberedTimeline {

  /**
   * The timeline of a goal.
   *
   * @param setAt when the goal was set: a custom goal counts as recut only by what came later
   * @param eras the store's calendars, oldest first
   */
  static GoalTimeline of(GoalPeriod period, Instant setAt, List<CalendarEra> eras) {
    return switch (period.period()) {
      case DAILY, WEEKLY, MONTHLY -> RepeatingTimeline.of(period.period(), eras);
      case CUSTOM ->
          CustomTimeline.of(
              Objects.requireNonNull(period.startDate()),
              Objects.requireNonNull(period.endDate()),
              setAt,
              eras);
    };
  }

  /** The period with {@code start ≤ t < end}; null outside of a custom goal. */
  @Nullable GoalSpan holding(Instant t);

  /**
   * The period that holds the local date; null outside of a custom goal, and for days that the
   * store's calendar skips whole. Where a change of zone shows a date twice, the earlier of them.
   */
  @Nullable GoalSpan on(LocalDate date);

  /**
   * The period in which a goal is shown for a local date: the one that holds it. Where a change of
   * zone shows a date twice, the later of them, as that one was running then; but not hours that a
   * change left over, which were past when anybody knew of it.
   */
  @Nullable GoalSpan shownOn(LocalDate date);

  /**
   * The period in which a goal is shown at t: the running one, or a custom goal's only one even
   * before and after it; null if the zone skips that one whole.
   */
  @Nullable GoalSpan shownAt(Instant t);

  /** The zone by whose days the period is cut that begins there. */
  ZoneId zoneFrom(Instant start);

  /** Where the last period ends; {@link Instant#MAX} where there is always another. */
  Instant end();

  /** From where on periods are others if the goal's terms or calendar change at m. */
  Instant openFrom(Instant m);
}
