package dev.paceline.query.pacing;

import dev.paceline.api.goal.Period;
import dev.paceline.api.goal.Tolerance;
import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a goal's figures in one period depend on besides the moment. Formulas: W(s, t) is the
 * curve's integral, f = W(s, t) / W(s, e), E = T f.
 *
 * @param period only decides whether run rates are per hour (daily goals) or per 24 hours
 * @param target T, over 0, in minor units or units
 * @param actual A, in the same; under 0 where refunds outweigh sales, past 64 bits where much is
 *     sold
 * @param tolerance τ
 */
public record Pacing(
    CurveOver curve, Period period, long target, BigInteger actual, Tolerance tolerance) {

  /**
   * The paces through which the goal goes if its actual stays.
   *
   * @throws IllegalArgumentException for a target of 0 or less
   */
  public PaceSteps steps() {
    return PaceSteps.solve(curve, target, actual, tolerance);
  }

  /**
   * Every figure at t, cut to whole milliseconds.
   *
   * @throws IllegalArgumentException for a target of 0 or less
   */
  public Progress at(Instant t) {
    return at(t, steps());
  }

  /**
   * Every figure at t, with steps that were solved before for the same target, actual and curve.
   */
  public Progress at(Instant t, PaceSteps steps) {
    Instant now = t.truncatedTo(ChronoUnit.MILLIS);
    long elapsed = curve.until(now);
    BigInteger weighedActual = actual.multiply(BigInteger.valueOf(curve.total()));
    BigInteger weighedExpected = BigInteger.valueOf(target).multiply(BigInteger.valueOf(elapsed));
    return new Progress(
        curve.bounds(),
        Amount.of(target),
        new Amount(actual),
        Fraction.of(BigInteger.valueOf(elapsed), curve.total()).ratio(),
        Fraction.of(weighedExpected, curve.total()).amount(),
        Fraction.of(weighedActual.subtract(weighedExpected), curve.total()).amount(),
        Fraction.of(actual, target).ratio(),
        elapsed == 0 ? null : new Fraction(weighedActual, weighedExpected).ratio(),
        tooEarly(elapsed) ? null : Fraction.of(weighedActual, elapsed).amount(),
        new Amount(remaining()),
        requiredRunRate(now),
        steps.at(now).pace(),
        steps.next(now));
  }

  /** E at t, cut to whole milliseconds. */
  public Amount expectedAt(Instant t) {
    BigInteger weighed =
        BigInteger.valueOf(target)
            .multiply(BigInteger.valueOf(curve.until(t.truncatedTo(ChronoUnit.MILLIS))));
    return Fraction.of(weighed, curve.total()).amount();
  }

  private boolean tooEarly(long elapsed) {
    return elapsed < Math.ceilDiv(curve.total(), Thresholds.JUDGED_FROM);
  }

  private BigInteger remaining() {
    return BigInteger.valueOf(target).subtract(actual).max(BigInteger.ZERO);
  }

  private @Nullable RunRate requiredRunRate(Instant now) {
    PeriodBounds bounds = curve.bounds();
    if (!now.isBefore(bounds.end())) {
      return null;
    }
    RunRate.Per per =
        switch (period) {
          case DAILY -> RunRate.Per.HOUR;
          case WEEKLY, MONTHLY, CUSTOM -> RunRate.Per.DAY;
        };
    Instant from = now.isBefore(bounds.start()) ? bounds.start() : now;
    long left = bounds.end().toEpochMilli() - from.toEpochMilli();
    BigInteger needed = remaining().multiply(BigInteger.valueOf(per.millis()));
    return new RunRate(Fraction.of(needed, left).amount(), per);
  }
}
