package dev.paceline.query.goal;

import dev.paceline.api.goal.CurveKind;
import dev.paceline.api.goal.GoalId;
import dev.paceline.api.goal.Period;
import dev.paceline.api.goal.RefundsCountOn;
import dev.paceline.api.goal.Tolerance;
import dev.paceline.query.curve.LearnedCurve;
import dev.paceline.query.pacing.Curve;
import dev.paceline.query.pacing.CurveOver;
import dev.paceline.query.pacing.PaceSteps;
import dev.paceline.query.pacing.Pacing;
import dev.paceline.query.pacing.PeriodBounds;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * How a goal stands in one period, as far as that does not depend on now. Amounts are minor units
 * for revenue, units for units sold.
 *
 * @param target and what follows: the terms in force for this period
 * @param actual past 64 bits where much is sold, under 0 where more was taken back than sold
 * @param orders placed in the period, cancelled ones too, retracted ones not
 * @param position of the last event that moved this row
 * @param learned the curve, where a seasonal one is wanted
 * @param correction absent unless it changed after it was closed
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
    long position,
    @Nullable LearnedCurve learned,
    @Nullable Correction correction) {

  /**
   * That a closed period is not what it was.
   *
   * @param at when its last correction was recorded
   * @param actualBefore what counted when it was closed
   */
  public record Correction(Instant at, BigInteger actualBefore) {}

  /** Where the row stands on its goal's timeline. */
  public Instant startsAt() {
    return bounds.start();
  }

  /** The curve laid over the period. */
  public CurveOver curveOver() {
    return learned == null
        ? CurveOver.of(new Curve.Linear(), bounds, ZoneOffset.UTC)
        : CurveOver.of(learned.curve(), bounds, learned.window().zone());
  }

  /** What every figure of the period follows from, for a goal of such periods. */
  Pacing pacing(Period period) {
    return new Pacing(curveOver(), period, target, actual, tolerance);
  }

  /**
   * The paces through which the goal goes in this period if its actual stays. They are solved when
   * asked for: a batch of events that moves a row a thousand times solves them once.
   */
  public PaceSteps paceSteps() {
    return PaceSteps.solve(curveOver(), target, actual, tolerance);
  }

  /** Whether nothing is to be said of it that a goal and a calendar do not say. */
  boolean isEmpty() {
    return actual.signum() == 0 && orders == 0 && correction == null;
  }

  GoalPeriodRow plus(BigInteger counted, long placed, long movedBy) {
    return with(actual.add(counted), Math.addExact(orders, placed), movedBy, learned, correction);
  }

  /** The row as an event after the period's end made it of the one before. */
  GoalPeriodRow correcting(GoalPeriodRow before, Instant at) {
    BigInteger closed =
        before.correction == null ? before.actual : before.correction.actualBefore();
    return with(actual, orders, position, learned, new Correction(at, closed));
  }

  /** The row with other counts, of a period as it was before it closed. */
  public GoalPeriodRow counting(BigInteger counted, long placed) {
    return with(counted, placed, position, learned, null);
  }

  GoalPeriodRow learning(LearnedCurve other, long movedBy) {
    return with(actual, orders, movedBy, other, correction);
  }

  private GoalPeriodRow with(
      BigInteger counted,
      long placed,
      long movedBy,
      @Nullable LearnedCurve otherCurve,
      @Nullable Correction otherCorrection) {
    return new GoalPeriodRow(
        goalId,
        bounds,
        recut,
        target,
        tolerance,
        curve,
        refundsCountOn,
        counted,
        placed,
        movedBy,
        otherCurve,
        otherCorrection);
  }
}
