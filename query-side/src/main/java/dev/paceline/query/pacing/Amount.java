package dev.paceline.query.pacing;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A figure of a goal in its smallest unit: minor units of the currency for revenue, pieces for
 * units. A projection can be past 64 bits.
 */
public record Amount(BigInteger value) {

  /** The amount of so many minor units or pieces. */
  public static Amount of(long value) {
    return new Amount(BigInteger.valueOf(value));
  }

  /** As a plain decimal number: with the currency's decimals for revenue, with 0 for units. */
  public String text(int decimals) {
    return new BigDecimal(value, decimals).toPlainString();
  }
}
