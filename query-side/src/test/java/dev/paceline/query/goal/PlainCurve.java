package dev.paceline.query.goal;

import dev.paceline.api.goal.Metric;
import dev.paceline.api.order.TakeBack;
import dev.paceline.query.goal.ShopLog.Order;
import dev.paceline.query.pacing.Curve;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** A learned curve as PACING.md says it, order by order. */
record PlainCurve(Curve curve, long orders) {

  static PlainCurve of(List<Order> orders, Metric metric, LocalDate first, ZoneId zone) {
    Instant from = first.minusDays(56).atStartOfDay(zone).toInstant();
    Instant until = first.atStartOfDay(zone).toInstant();
    BigInteger[] sold = new BigInteger[168];
    java.util.Arrays.fill(sold, BigInteger.ZERO);
    long placed = 0;
    boolean enough = false;
    for (Order order : orders) {
      if (order.retracted || order.placed.content().test()) {
        continue;
      }
      Instant at = order.placed.content().placedAt();
      enough |= at.isBefore(first.minusDays(27).atStartOfDay(zone).toInstant());
      if (!at.isBefore(from) && at.isBefore(until)) {
        placed++;
        ZonedDateTime shown = at.atZone(zone);
        int hour = 24 * (shown.getDayOfWeek().getValue() - 1) + shown.getHour();
        sold[hour] = sold[hour].add(BigInteger.valueOf(left(order, metric)));
      }
    }
    return new PlainCurve(enough ? weighed(sold) : new Curve.Linear(), placed);
  }

  private static long left(Order order, Metric metric) {
    long left =
        metric == Metric.REVENUE
            ? order.placed.totals().netSales().minorUnits()
            : order.placed.totals().units();
    for (TakeBack back : order.taken) {
      left -= metric == Metric.REVENUE ? back.netAmount().minorUnits() : back.units();
    }
    return left;
  }

  private static Curve weighed(BigInteger[] sold) {
    BigInteger all = BigInteger.ZERO;
    for (BigInteger sum : sold) {
      all = all.add(sum.max(BigInteger.ZERO));
    }
    if (all.signum() == 0) {
      return new Curve.Linear();
    }
    List<Integer> weights = new ArrayList<>();
    for (BigInteger sum : sold) {
      BigInteger share = sum.max(BigInteger.ZERO).multiply(BigInteger.valueOf(999_999)).divide(all);
      weights.add(share.intValueExact() + 1);
    }
    return new Curve.Seasonal(weights);
  }
}
