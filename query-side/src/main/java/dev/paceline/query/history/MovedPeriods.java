package dev.paceline.query.history;

import dev.paceline.api.order.OrderEvent;
import dev.paceline.query.goal.FoldedGoal;
import dev.paceline.query.goal.GoalPeriodRow;
import dev.paceline.query.history.WatchedTimeline.Changed;
import dev.paceline.query.rows.Recorded;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which periods of a goal an event moved.
 *
 * @param before the goal before the event, if it was set
 * @param running its row of the period that ran then
 */
record MovedPeriods(
    Recorded<?> event,
    @Nullable FoldedGoal before,
    @Nullable GoalPeriodRow running,
    FoldedGoal after) {

  /**
   * The periods in the order of time. What happens to the goal itself always moves the one that
   * runs, and never those that are closed.
   */
  List<PeriodStep> of(List<Changed> changed) {
    NavigableMap<Instant, PeriodStep> steps = new TreeMap<>();
    for (Changed row : changed) {
      PeriodStep step = step(row);
      GoalPeriodRow period = step.period();
      if (period != null && step.isShown() && !(isOfGoal() && isClosed(period))) {
        steps.put(period.startsAt(), step);
      }
    }
    GoalPeriodRow now = after.shownAt(event.recordedAt(), event.position());
    if (now != null && !steps.containsKey(now.startsAt())) {
      PeriodStep step = new PeriodStep(kept(now.startsAt()), now, event.recordedAt());
      if (isOfGoal() || step.isShown()) {
        steps.put(now.startsAt(), step);
      }
    }
    return List.copyOf(steps.values());
  }

  /** Whether it happened to the goal itself. */
  boolean isOfGoal() {
    return before == null || before.goal() != after.goal();
  }

  private boolean isClosed(GoalPeriodRow period) {
    return !period.bounds().end().isAfter(event.recordedAt());
  }

  private PeriodStep step(Changed row) {
    GoalPeriodRow was = row.before();
    GoalPeriodRow is = row.after();
    if (event.event() instanceof OrderEvent) {
      // The period was there before and is after, only that nothing counts in it.
      return new PeriodStep(was == null ? empty(is) : was, is == null ? empty(was) : is, at());
    }
    if (was == null && is != null) {
      was = kept(is.startsAt());
    }
    if (is == null && was != null) {
      GoalPeriodRow still = after.shownAt(was.startsAt(), event.position());
      is = still != null && still.startsAt().equals(was.startsAt()) ? still : null;
    }
    return new PeriodStep(was, is, at());
  }

  private Instant at() {
    return event.recordedAt();
  }

  /** The row that was made up for the running period, if it began then. */
  private @Nullable GoalPeriodRow kept(Instant start) {
    return running != null && running.startsAt().equals(start) ? running : null;
  }

  private static @Nullable GoalPeriodRow empty(@Nullable GoalPeriodRow row) {
    return row == null ? null : row.counting(BigInteger.ZERO, 0);
  }
}
