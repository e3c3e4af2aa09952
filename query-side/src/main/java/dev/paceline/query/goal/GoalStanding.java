package dev.paceline.query.goal;

import dev.paceline.api.goal.Period;
import dev.paceline.api.store.StoreId;
import dev.paceline.query.curve.LearnedCurve;
import dev.paceline.query.pacing.PaceStep;
import dev.paceline.query.pacing.PaceSteps;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A goal and its row of one period, from which everything shown of it at any moment follows.
 *
 * @param row absent for a custom goal of days that its store's zone skips whole
 */
record GoalStanding(StoreId storeId, GoalRow goal, @Nullable KeptPeriod row) {

  /** A period's row with the pace steps that it keeps. */
  record KeptPeriod(GoalPeriodRow row, PaceSteps steps) {
    /** The row of a period in which nothing counted. */
    static KeptPeriod empty(GoalRow goal, GoalSpan span, @Nullable LearnedCurve learned) {
      GoalPeriodRow empty = goal.emptyPeriod(span, learned, 0);
      return new KeptPeriod(empty, empty.paceSteps());
    }
  }

  /** The goal at t, with the store's last event that the row includes. */
  GoalView at(Instant t, long position) {
    return GoalView.of(storeId, goal, row == null ? null : progress(row, t, position));
  }

  private GoalProgress progress(KeptPeriod kept, Instant t, long position) {
    GoalPeriodRow period = kept.row();
    return GoalProgress.of(
        period.pacing(goal.period().period()).at(t, kept.steps()),
        goal.decimals(),
        period.orders(),
        goal.isSetAfter(period.bounds()),
        t,
        position);
  }

  /** The first instant after t at which time alone makes the goal's running period another. */
  @Nullable Instant changesAfter(Instant t) {
    if (row == null) {
      return null;
    }
    PaceStep next = row.steps().next(t);
    Instant end = row.row().bounds().end();
    if (goal.period().period() == Period.CUSTOM) {
      return next == null ? null : next.at();
    }
    return next == null || end.isBefore(next.at()) ? end : next.at();
  }
}
