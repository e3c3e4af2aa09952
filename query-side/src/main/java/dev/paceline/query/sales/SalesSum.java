package dev.paceline.query.sales;

import java.math.BigInteger;

/** The sum of buckets: minor units and units. */
record SalesSum(
    long orders,
    BigInteger gross,
    long units,
    BigInteger refundsProcessed,
    BigInteger refundsOrdered,
    long refundedUnitsProcessed,
    long refundedUnitsOrdered) {

  static final SalesSum NOTHING =
      new SalesSum(0, BigInteger.ZERO, 0, BigInteger.ZERO, BigInteger.ZERO, 0, 0);
}
