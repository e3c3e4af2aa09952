package dev.paceline.query.goal;

import dev.paceline.api.goal.GoalId;
import dev.paceline.api.store.StoreId;
import dev.paceline.edge.problem.Refused;
import dev.paceline.query.pacing.PeriodBounds;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is shown of one goal beside its progress, each answer read from one snapshot. All methods
 * throw a {@link Refused} if there is no such store, goal or day.
 */
@Component
public class GoalDetails {
  private final GoalReads reads;
  private final EmptyCurves curves;

  GoalDetails(GoalReads reads, EmptyCurves curves) {
    this.reads = reads;
    this.curves = curves;
  }

  /** The goal's periods before a day, or up to the one that runs at t. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public GoalHistoryPage periods(
      StoreId storeId, GoalId goalId, @Nullable LocalDate before, int limit, Instant t) {
    GoalSnapshot snapshot = GoalSnapshot.of(reads, curves, storeId);
    return new GoalHistory(snapshot, reads.goal(storeId, goalId), t).page(before, limit);
  }

  /** The chart of the period that holds the date, or of the one that runs at t. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public SeriesView series(StoreId storeId, GoalId goalId, @Nullable LocalDate date, Instant t) {
    Instant asOf = t.truncatedTo(ChronoUnit.MILLIS);
    GoalSnapshot snapshot = GoalSnapshot.of(reads, curves, storeId);
    GoalRow goal = reads.goal(storeId, goalId);
    GoalSpan span = snapshot.span(goal, date, asOf);
    if (span == null) {
      return SeriesView.NOTHING;
    }
    PeriodBounds bounds = span.bounds();
    GoalSeries series = new GoalSeries(goal, snapshot.row(goal, span), asOf);
    return series.of(reads.sums(storeId, bounds.start(), bounds.end(), series.stretch()));
  }

  /** The curve over the period that holds the date, or over the one that runs at t. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public CurveView curve(StoreId storeId, GoalId goalId, @Nullable LocalDate date, Instant t) {
    GoalSnapshot snapshot = GoalSnapshot.of(reads, curves, storeId);
    GoalRow goal = reads.goal(storeId, goalId);
    GoalSpan span = snapshot.span(goal, date, t);
    return CurveView.of(span == null ? null : snapshot.row(goal, span).learned());
  }
}
