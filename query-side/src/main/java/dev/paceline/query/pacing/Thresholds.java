package dev.paceline.query.pacing;

import dev.paceline.api.goal.Tolerance;
import java.math.BigInteger;

/**
 * The milliseconds of the epoch from which on a goal is judged, is no longer ahead, and is no
 * longer on pace, each at most the period's end.
 *
 * <p>With E = T × W(s, t) / W(s, e) and τ = k / 10,000, the rule A ≥ E (1 ± τ) holds as long as
 * W(s, t) ≤ ⌊A × W(s, e) × 10,000 / (T × (10,000 ± k))⌋.
 */
record Thresholds(long judged, long pastAhead, long pastOnPace) {
  private static final int WHOLE = 10_000;

  /** Under one in so many of W(s, e) it is too early to judge. */
  static final int JUDGED_FROM = 20;

  static Thresholds of(CurveOver curve, long target, BigInteger actual, Tolerance tolerance) {
    if (target <= 0) {
      throw new IllegalArgumentException("A target is over 0, not " + target);
    }
    return new Thresholds(
        curve.firstReaching(Math.ceilDiv(curve.total(), JUDGED_FROM)),
        past(curve, target, actual, WHOLE + tolerance.tenThousandths()),
        past(curve, target, actual, WHOLE - tolerance.tenThousandths()));
  }

  private static long past(CurveOver curve, long target, BigInteger actual, long share) {
    if (actual.signum() < 0) {
      return curve.bounds().start().toEpochMilli();
    }
    BigInteger total = BigInteger.valueOf(curve.total());
    BigInteger most =
        actual
            .multiply(total)
            .multiply(BigInteger.valueOf(WHOLE))
            .divide(BigInteger.valueOf(target).multiply(BigInteger.valueOf(share)));
    return most.compareTo(total) >= 0
        ? curve.bounds().end().toEpochMilli()
        : curve.firstReaching(most.longValueExact() + 1);
  }
}
