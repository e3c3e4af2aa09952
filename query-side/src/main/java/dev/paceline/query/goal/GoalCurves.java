package dev.paceline.query.goal;

import dev.paceline.query.curve.LearnedCurve;
import dev.paceline.query.curve.LocalHour;
import dev.paceline.query.rows.Timeline;
import dev.paceline.query.sales.Movement;
import dev.paceline.query.sales.Movement.Sale;
import dev.paceline.query.sales.Movement.TakenBack;
import dev.paceline.query.sales.SalesBucket;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The learned curves in the period rows of one goal, while corrections move them. Each sum moves by
 * what the event took or gave: nothing is summed again.
 */
record GoalCurves(GoalRow goal, Timeline<GoalPeriodRow> rows) {
  /** Later than that after a sale no period begins that learns from it. */
  static final Duration REACH = Duration.ofDays(60);

  void move(Movement movement, long position) {
    Counting counting = Counting.forCurves(goal.metric());
    BigInteger amount =
        switch (movement) {
          case Sale sale -> counting.of(sale);
          case TakenBack taken -> counting.of(taken);
        };
    int orders = movement instanceof Sale sale ? sale.orders() : 0;
    Instant placedAt = movement.placedAt();
    // By its quarter hour, as those sums are made of that a new row begins with.
    Instant quarter = SalesBucket.quarterOf(placedAt);
    Map<ZoneId, LocalHour> hours = new HashMap<>();
    for (GoalPeriodRow row : rows.between(placedAt, placedAt.plus(REACH))) {
      LearnedCurve learned = row.learned();
      if (learned != null) {
        ZoneId zone = learned.window().zone();
        LocalHour hour = hours.computeIfAbsent(zone, of -> LocalHour.of(quarter, of));
        replace(row, learned.plus(hour, amount, orders), position);
      }
    }
  }

  /** Takes in that the store's first order is another one. */
  void firstOrderMoved(@Nullable Instant before, @Nullable Instant after, long position) {
    for (GoalPeriodRow row : rows.between(earlier(before, after), laterReach(before, after))) {
      LearnedCurve learned = row.learned();
      if (learned != null) {
        replace(row, learned.since(after), position);
      }
    }
  }

  private void replace(GoalPeriodRow row, LearnedCurve learned, long position) {
    if (learned != row.learned()) { // the very same one: nothing moved
      rows.put(row.learning(learned, position));
    }
  }

  private static Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one != null ? one : other != null ? other : Instant.MIN;
    }
    return one.isBefore(other) ? one : other;
  }

  private static Instant laterReach(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return Instant.MAX; // no order at all makes every period's curve linear
    }
    return (one.isBefore(other) ? other : one).plus(REACH);
  }
}
