package dev.paceline.query.goal;

import dev.paceline.api.goal.CurveKind;
import dev.paceline.api.goal.RefundsCountOn;
import dev.paceline.query.curve.HourSums;
import dev.paceline.query.curve.LearnedCurve;
import dev.paceline.query.curve.LearningWindow;
import dev.paceline.query.rows.Recorded;
import dev.paceline.query.rows.Timeline;
import dev.paceline.query.sales.Movement;
import dev.paceline.query.sales.Movement.Sale;
import dev.paceline.query.sales.Movement.TakenBack;
import dev.paceline.query.sales.SalesBucket;
import dev.paceline.query.store.StoreRow;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The period rows of one goal, while its fold works on them.
 *
 * @param firstOrder of the store
 */
record GoalPeriods(
    GoalRow goal,
    GoalTimeline timeline,
    Timeline<GoalPeriodRow> rows,
    Timeline<SalesBucket> buckets,
    @Nullable Instant firstOrder) {

  /** The periods of a goal of which these are the rows. */
  static GoalPeriods of(GoalRow goal, StoreRow store, GoalRows rows) {
    return new GoalPeriods(
        goal,
        rows.timelines().of(goal, store.eras()),
        rows.goalPeriods(goal.goalId()),
        rows.buckets(),
        store.firstOrder());
  }

  void move(Movement movement, Recorded<?> by) {
    switch (movement) {
      case Sale sale -> {
        GoalSpan span = timeline.holding(sale.placedAt());
        if (span != null) {
          add(span, counting(span).of(sale), sale.orders(), by);
        }
      }
      case TakenBack taken -> {
        // The period it was processed in and its order's may have other terms, so both are asked.
        takeBack(taken, taken.processedAt(), RefundsCountOn.PROCESSED, by);
        takeBack(taken, taken.placedAt(), RefundsCountOn.ORDERED, by);
      }
    }
  }

  private void takeBack(TakenBack taken, Instant at, RefundsCountOn which, Recorded<?> by) {
    GoalSpan span = timeline.holding(at);
    if (span != null && counting(span).refundsCountOn() == which) {
      add(span, counting(span).of(taken), 0, by);
    }
  }

  private void add(GoalSpan span, BigInteger counted, int orders, Recorded<?> by) {
    if (counted.signum() == 0 && orders == 0) {
      return;
    }
    GoalPeriodRow before = row(span, by.position());
    GoalPeriodRow after = before.plus(counted, orders, by.position());
    boolean closed = !span.bounds().end().isAfter(by.recordedAt());
    put(closed ? after.correcting(before, by.recordedAt()) : after);
  }

  /** The row of a period, as the event at that position makes it up if nothing counted in it. */
  GoalPeriodRow row(GoalSpan span, long position) {
    GoalPeriodRow kept = rows.get(span.bounds().start());
    return kept == null ? empty(span, hourSums(), position) : kept;
  }

  private void put(GoalPeriodRow row) {
    if (row.isEmpty()) {
      rows.remove(row.startsAt());
    } else {
      rows.put(row);
    }
  }

  private Counting counting(GoalSpan span) {
    return new Counting(goal.metric(), goal.termsUntil(span.bounds().end()).refundsCountOn());
  }

  /** Makes the rows of all periods from {@code first} on anew, from what the buckets hold. */
  void countFrom(Instant first, long position) {
    rows.from(first).forEach(row -> rows.remove(row.startsAt()));
    HourSums hours = hourSums();
    GoalPeriodRow row = null;
    for (SalesBucket bucket : buckets.between(first, timeline.end())) {
      if (row == null || !row.bounds().holds(bucket.quarter())) {
        if (row != null) {
          put(row);
        }
        GoalSpan span = timeline.holding(bucket.quarter());
        row = span == null ? null : empty(span, hours, position);
      }
      if (row != null) {
        Counting counting = new Counting(goal.metric(), row.refundsCountOn());
        row = row.plus(counting.of(bucket), bucket.orders(), position);
      }
    }
    if (row != null) {
      put(row);
    }
  }

  private HourSums hourSums() {
    return new HourSums(buckets::between, Counting.forCurves(goal.metric())::of);
  }

  private GoalPeriodRow empty(GoalSpan span, HourSums hours, long position) {
    LearnedCurve learned = null;
    if (goal.termsUntil(span.bounds().end()).curve() == CurveKind.SEASONAL) {
      ZoneId zone = timeline.zoneFrom(span.bounds().start());
      learned = hours.learn(new LearningWindow(span.bounds().first(), zone), firstOrder);
    }
    return goal.emptyPeriod(span, learned, position);
  }
}
