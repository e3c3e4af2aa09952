package dev.paceline.query.pacing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact quotient with a divisor over 0, rounded once at the edge, half away from zero. */
record Fraction(BigInteger dividend, BigInteger divisor) {
  private static final int RATIO_DECIMALS = 4;

  Fraction {
    if (divisor.signum() <= 0) {
      throw new IllegalArgumentException("A divisor is over 0, not " + divisor);
    }
  }

  static Fraction of(BigInteger dividend, long divisor) {
    return new Fraction(dividend, BigInteger.valueOf(divisor));
  }

  BigDecimal ratio() {
    return rounded(RATIO_DECIMALS);
  }

  Amount amount() {
    return new Amount(rounded(0).toBigIntegerExact());
  }

  private BigDecimal rounded(int decimals) {
    // HALF_UP rounds a half away from zero, on both sides of it.
    return new BigDecimal(dividend).divide(new BigDecimal(divisor), decimals, RoundingMode.HALF_UP);
  }
}
