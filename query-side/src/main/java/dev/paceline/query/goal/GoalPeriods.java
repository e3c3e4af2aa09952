package dev.paceline.query.goal;

import dev.paceline.api.goal.RefundsCountOn;
import dev.paceline.query.rows.Timeline;
import dev.paceline.query.sales.Movement;
import dev.paceline.query.sales.Movement.Sale;
import dev.paceline.query.sales.Movement.TakenBack;
import dev.paceline.query.sales.SalesBucket;
import java.math.BigInteger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The period rows of one goal, while its fold works on them. */
record GoalPeriods(
    GoalRow goal,
    GoalTimeline timeline,
    Timeline<GoalPeriodRow> rows,
    Timeline<SalesBucket> buckets) {

  void move(Movement movement, long position) {
    switch (movement) {
      case Sale sale -> {
        GoalSpan span = timeline.holding(sale.placedAt());
        if (span != null) {
          add(span, counting(span).of(sale), sale.orders(), position);
        }
      }
      case TakenBack taken -> {
        // The period it was processed in and its order's may have other terms, so both are asked.
        takeBack(taken, taken.processedAt(), RefundsCountOn.PROCESSED, position);
        takeBack(taken, taken.placedAt(), RefundsCountOn.ORDERED, position);
      }
    }
  }

  private void takeBack(TakenBack taken, Instant at, RefundsCountOn which, long position) {
    GoalSpan span = timeline.holding(at);
    if (span != null && counting(span).refundsCountOn() == which) {
      add(span, counting(span).of(taken), 0, position);
    }
  }

  private void add(GoalSpan span, BigInteger counted, int orders, long position) {
    GoalPeriodRow row = rows.get(span.bounds().start());
    rows.put(
        (row == null ? goal.emptyPeriod(span, position) : row).plus(counted, orders, position));
  }

  private Counting counting(GoalSpan span) {
    return new Counting(goal.metric(), goal.termsUntil(span.bounds().end()).refundsCountOn());
  }

  /** Makes the rows of all periods from {@code first} on anew, from what the buckets hold. */
  void countFrom(Instant first, long position) {
    rows.from(first).forEach(row -> rows.remove(row.startsAt()));
    GoalPeriodRow row = null;
    for (SalesBucket bucket : buckets.between(first, timeline.end())) {
      if (row == null || !row.bounds().holds(bucket.quarter())) {
        putIfAny(row);
        GoalSpan span = timeline.holding(bucket.quarter());
        row = span == null ? null : goal.emptyPeriod(span, position);
      }
      if (row != null) {
        Counting counting = new Counting(goal.metric(), row.refundsCountOn());
        row = row.plus(counting.of(bucket), bucket.orders(), position);
      }
    }
    putIfAny(row);
  }

  private void putIfAny(@Nullable GoalPeriodRow row) {
    if (row != null) {
      rows.put(row);
    }
  }
}
