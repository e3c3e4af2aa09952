package dev.paceline.query.goal;

import dev.paceline.api.goal.Metric;
import dev.paceline.api.goal.RefundsCountOn;
import dev.paceline.query.sales.Movement.Sale;
import dev.paceline.query.sales.Movement.TakenBack;
import dev.paceline.query.sales.SalesBucket;
import java.math.BigInteger;
import java.time.Instant;

/** What a goal counts of what a store sold and took back. */
record Counting(Metric metric, RefundsCountOn refundsCountOn) {

  /** Whatever a goal counts, curves are learned from what became of the orders of an hour. */
  static Counting forCurves(Metric metric) {
    return new Counting(metric, RefundsCountOn.ORDERED);
  }

  BigInteger of(Sale sale) {
    return pick(sale.net(), sale.units());
  }

  BigInteger of(TakenBack taken) {
    return pick(taken.net(), taken.units()).negate();
  }

  /** When it counts what was taken back. */
  Instant time(TakenBack taken) {
    return switch (refundsCountOn) {
      case PROCESSED -> taken.processedAt();
      case ORDERED -> taken.placedAt();
    };
  }

  BigInteger of(SalesBucket bucket) {
    return switch (metric) {
      case REVENUE ->
          bucket
              .gross()
              .subtract(
                  switch (refundsCountOn) {
                    case PROCESSED -> bucket.refundsProcessed();
                    case ORDERED -> bucket.refundsOrdered();
                  });
      case UNITS_SOLD ->
          BigInteger.valueOf(bucket.units())
              .subtract(
                  BigInteger.valueOf(
                      switch (refundsCountOn) {
                        case PROCESSED -> bucket.refundedUnitsProcessed();
                        case ORDERED -> bucket.refundedUnitsOrdered();
                      }));
    };
  }

  private BigInteger pick(long net, long units) {
    return BigInteger.valueOf(
        switch (metric) {
          case REVENUE -> net;
          case UNITS_SOLD -> units;
        });
  }
}
