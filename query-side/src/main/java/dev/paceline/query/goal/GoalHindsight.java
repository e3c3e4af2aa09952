package dev.paceline.query.goal;

import dev.paceline.api.goal.GoalId;
import dev.paceline.api.store.StoreId;
import dev.paceline.query.database.StoreReads;
import dev.paceline.query.goal.GoalStanding.KeptPeriod;
import dev.paceline.query.sales.SalesBucket;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How goals stood at a moment by all that is known today: what counts at or before it, however late
 * it was recorded, on today's terms, calendar and curve.
 */
@Component
class GoalHindsight {
  private final StoreReads stores;
  private final GoalReads reads;
  private final CountedReads counted;
  private final EmptyCurves curves;

  GoalHindsight(StoreReads stores, GoalReads reads, CountedReads counted, EmptyCurves curves) {
    this.stores = stores;
    this.reads = reads;
    this.counted = counted;
    this.curves = curves;
  }

  /**
   * A goal at m, in the period that holds the date, or in the one that ran.
   *
   * @throws dev.paceline.edge.problem.Refused if store, goal or day are unknown today
   */
  GoalView at(StoreId storeId, GoalId goalId, @Nullable LocalDate date, Instant m) {
    return stores.of(
        storeId.value(),
        () -> {
          GoalSnapshot snapshot = GoalSnapshot.of(reads, curves, storeId);
          GoalRow goal = reads.goal(storeId, goalId);
          GoalPeriodRow row = row(snapshot, goal, snapshot.span(goal, date, m), m);
          KeptPeriod kept = row == null ? null : new KeptPeriod(row, row.paceSteps());
          return new GoalStanding(storeId, goal, kept).at(m, snapshot.position());
        });
  }

  /** Today's row of a period with what counts in it at or before m. */
  @Nullable GoalPeriodRow row(
      GoalSnapshot snapshot, GoalRow goal, @Nullable GoalSpan span, Instant m) {
    if (span == null) {
      return null;
    }
    GoalPeriodRow today = snapshot.row(goal, span);
    Instant after = m.plusMillis(1);
    if (!after.isBefore(span.bounds().end())) {
      return today;
    }
    Instant start = span.bounds().start();
    SalesBucket sum =
        after.isAfter(start)
            ? counted.sum(snapshot.store().storeId(), start, after)
            : SalesBucket.empty(start);
    return today.counting(
        new Counting(goal.metric(), today.refundsCountOn()).of(sum), sum.orders());
  }
}
