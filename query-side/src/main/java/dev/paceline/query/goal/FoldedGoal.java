package dev.paceline.query.goal;

import dev.paceline.api.goal.GoalId;
import dev.paceline.api.goal.Metric;
import dev.paceline.api.goal.Period;
import dev.paceline.query.pacing.PeriodBounds;
import dev.paceline.query.sales.Movement;
import dev.paceline.query.sales.Movement.Sale;
import dev.paceline.query.sales.Movement.TakenBack;
import dev.paceline.query.store.StoreRow;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A goal in rows that are being folded, as the last event left it.
 *
 * @param timeline of the calendars that its store has had so far
 */
public record FoldedGoal(GoalRow goal, GoalTimeline timeline, GoalRows rows) {

  /** The goal, if it was set already. */
  public static @Nullable FoldedGoal of(GoalId goalId, GoalRows rows) {
    GoalRow goal = rows.goals().get(goalId);
    StoreRow store = rows.store().get();
    return goal == null || store == null
        ? null
        : new FoldedGoal(goal, rows.timelines().of(goal, store.eras()), rows);
  }

  /** Whether it is one of periods that follow each other, and not of certain days only. */
  public boolean isRepeating() {
    return goal.period().period() != Period.CUSTOM;
  }

  /**
   * The row of the period in which the goal is shown at t, made up where nothing counted in it.
   *
   * @return null for a custom goal of days that its store's zone skips whole
   */
  public @Nullable GoalPeriodRow shownAt(Instant t, long position) {
    GoalSpan span = timeline.shownAt(t);
    StoreRow store = rows.store().get();
    return span == null || store == null
        ? null
        : GoalPeriods.of(goal, store, rows).row(span, position);
  }

  /** What movements add to a period, in revenue or in units, whatever the goal counts. */
  public static BigInteger moved(GoalPeriodRow row, List<Movement> movements, Metric metric) {
    Counting counting = new Counting(metric, row.refundsCountOn());
    PeriodBounds bounds = row.bounds();
    BigInteger sum = BigInteger.ZERO;
    for (Movement movement : movements) {
      sum =
          sum.add(
              switch (movement) {
                case Sale sale ->
                    bounds.holds(sale.placedAt()) ? counting.of(sale) : BigInteger.ZERO;
                case TakenBack taken ->
                    bounds.holds(counting.time(taken)) ? counting.of(taken) : BigInteger.ZERO;
              });
    }
    return sum;
  }
}
