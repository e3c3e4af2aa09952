package dev.paceline.query.goal;

import dev.paceline.api.goal.CurveKind;
import dev.paceline.api.goal.GoalId;
import dev.paceline.api.goal.RefundsCountOn;
import dev.paceline.api.goal.Tolerance;
import dev.paceline.query.pacing.PaceSteps;
import dev.paceline.query.pacing.PeriodBounds;
import java.math.BigInteger;
import java.time.Instant;

/**
 * How a goal stands in one period, as far as that does not depend on now. Amounts are minor units
 * for revenue, units for units sold.
 *
 * @param target and what follows: the terms in force for this period
 * @param actual past 64 bits where much is sold, under 0 where more was taken back than sold
 * @param orders placed in the period, cancelled ones too, retracted ones not
 * @param position of the last event that moved this row
 */
public record GoalPeriodRow(
    GoalId goalId,
    PeriodBounds bounds,
    boolean recut,
    long target,
    Tolerance tolerance,
    CurveKind curve,
    RefundsCountOn refundsCountOn,
    BigInteger actual,
    long orders,
    long position) {

  /** Where the row stands on its goal's timeline. */
  public Instant startsAt() {
    return bounds.start();
  }

  /**
   * The paces through which the goal goes in this period if its actual stays. They are solved when
   * asked for: a batch of events that moves a row a thousand times solves them once.
   */
  public PaceSteps paceSteps() {
    return PaceSteps.solve(GoalCurves.over(curve, bounds), target, actual, tolerance);
  }

  GoalPeriodRow plus(BigInteger counted, long placed, long movedBy) {
    return new GoalPeriodRow(
        goalId,
        bounds,
        recut,
        target,
        tolerance,
        curve,
        refundsCountOn,
        actual.add(counted),
        Math.addExact(orders, placed),
        movedBy);
  }
}
