package dev.paceline.query.pacing;

import dev.paceline.api.goal.Tolerance;
import java.math.BigInteger;

/** PACING.md's list of rules as it is written, for one goal: nothing solved, nothing shared. */
public record RuleList(
    long start, long end, BigInteger target, BigInteger actual, BigInteger tolerance) {
  private static final BigInteger WHOLE = BigInteger.valueOf(10_000);
  private static final BigInteger TWENTY = BigInteger.valueOf(20);

  public static RuleList of(PeriodBounds bounds, long target, long actual, Tolerance tolerance) {
    return new RuleList(
        bounds.start().toEpochMilli(),
        bounds.end().toEpochMilli(),
        BigInteger.valueOf(target),
        BigInteger.valueOf(actual),
        BigInteger.valueOf(tolerance.tenThousandths()));
  }

  /** The pace at t, where f = elapsed / total. */
  public Pace at(long t, BigInteger elapsed, BigInteger total) {
    if (t < start) {
      return Pace.UPCOMING;
    }
    if (actual.compareTo(target) >= 0) {
      return Pace.ACHIEVED;
    }
    if (t >= end) {
      return Pace.MISSED;
    }
    if (elapsed.multiply(TWENTY).compareTo(total) < 0) {
      return Pace.TOO_EARLY;
    }
    if (reaches(WHOLE.add(tolerance), elapsed, total)) {
      return Pace.AHEAD;
    }
    return reaches(WHOLE.subtract(tolerance), elapsed, total) ? Pace.ON_PACE : Pace.BEHIND;
  }

  /** Whether A ≥ T × elapsed / total × share / 10,000. */
  private boolean reaches(BigInteger share, BigInteger elapsed, BigInteger total) {
    BigInteger left = actual.multiply(total).multiply(WHOLE);
    return left.compareTo(target.multiply(elapsed).multiply(share)) >= 0;
  }
}
