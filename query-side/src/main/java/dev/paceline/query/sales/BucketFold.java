package dev.paceline.query.sales;

import static java.math.BigInteger.ZERO;

import dev.paceline.query.rows.Timeline;
import dev.paceline.query.sales.Movement.Sale;
import dev.paceline.query.sales.Movement.TakenBack;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;

/** Folds movements into the quarter hours they belong to. */
public final class BucketFold {

  /** Takes the movements in. */
  public void moved(List<Movement> movements, BucketRows rows) {
    for (Movement movement : movements) {
      switch (movement) {
        case Sale sale -> sold(sale, rows.buckets());
        case TakenBack back -> takenBack(back, rows.buckets());
      }
    }
  }

  private static void sold(Sale sale, Timeline<SalesBucket> buckets) {
    add(
        buckets,
        new SalesBucket(
            SalesBucket.quarterOf(sale.placedAt()),
            sale.orders(),
            BigInteger.valueOf(sale.net()),
            sale.units(),
            ZERO,
            ZERO,
            0,
            0));
  }

  private static void takenBack(TakenBack back, Timeline<SalesBucket> buckets) {
    BigInteger net = BigInteger.valueOf(back.net());
    Instant processed = SalesBucket.quarterOf(back.processedAt());
    Instant ordered = SalesBucket.quarterOf(back.placedAt());
    add(buckets, new SalesBucket(processed, 0, ZERO, 0, net, ZERO, back.units(), 0));
    add(buckets, new SalesBucket(ordered, 0, ZERO, 0, ZERO, net, 0, back.units()));
  }

  private static void add(Timeline<SalesBucket> buckets, SalesBucket more) {
    SalesBucket before = buckets.get(more.quarter());
    buckets.put(before == null ? more : before.plus(more));
  }
}
