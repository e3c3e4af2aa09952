package dev.paceline.query.sales;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;

/**
 * What a store sold and took back in a quarter hour of UTC, in minor units and units. Net is gross
 * less refunds, by either time; it is never stored.
 *
 * @param quarter where the quarter hour begins
 * @param orders by when they were placed, cancelled ones too, retracted ones not
 * @param gross net sales of orders by when they were placed
 * @param units units of orders by when they were placed
 * @param refundsProcessed what was taken from revenue, by when it was
 * @param refundsOrdered the same by when its order was placed
 */
public record SalesBucket(
    Instant quarter,
    long orders,
    BigInteger gross,
    long units,
    BigInteger refundsProcessed,
    BigInteger refundsOrdered,
    long refundedUnitsProcessed,
    long refundedUnitsOrdered) {
  private static final long QUARTER = Duration.ofMinutes(15).toMillis();

  /** The quarter hour in which nothing happened. */
  public static SalesBucket empty(Instant quarter) {
    return new SalesBucket(quarter, 0, BigInteger.ZERO, 0, BigInteger.ZERO, BigInteger.ZERO, 0, 0);
  }

  /** The beginning of the quarter hour that holds the instant. */
  public static Instant quarterOf(Instant at) {
    return Instant.ofEpochMilli(Math.floorDiv(at.toEpochMilli(), QUARTER) * QUARTER);
  }

  /** Both together, under this one's beginning. */
  public SalesBucket plus(SalesBucket other) {
    return new SalesBucket(
        quarter,
        Math.addExact(orders, other.orders),
        gross.add(other.gross),
        Math.addExact(units, other.units),
        refundsProcessed.add(other.refundsProcessed),
        refundsOrdered.add(other.refundsOrdered),
        Math.addExact(refundedUnitsProcessed, other.refundedUnitsProcessed),
        Math.addExact(refundedUnitsOrdered, other.refundedUnitsOrdered));
  }
}
