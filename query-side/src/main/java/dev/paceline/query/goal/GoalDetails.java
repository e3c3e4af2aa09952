package dev.paceline.query.goal;

import dev.paceline.api.goal.GoalId;
import dev.paceline.api.store.StoreId;
import dev.paceline.edge.problem.Refused;
import dev.paceline.query.database.StoreReads;
import dev.paceline.query.pacing.PeriodBounds;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is shown of one goal beside its progress, each answer read from one snapshot. All methods
 * throw a {@link Refused} if there is no such store, goal or day.
 */
@Component
class GoalDetails {
  private final StoreReads stores;
  private final GoalReads reads;
  private final EmptyCurves curves;

  GoalDetails(StoreReads stores, GoalReads reads, EmptyCurves curves) {
    this.stores = stores;
    this.reads = reads;
    this.curves = curves;
  }

  /** The goal's periods before a day, or up to the one that runs at t. */
  GoalHistoryPage periods(
      StoreId storeId, GoalId goalId, @Nullable LocalDate before, int limit, Instant t) {
    return stores.of(
        storeId.value(),
        () ->
            new GoalHistory(snapshot(storeId), reads.goal(storeId, goalId), t).page(before, limit));
  }

  /** The chart of the period that holds the date, or of the one that runs at t. */
  SeriesView series(StoreId storeId, GoalId goalId, @Nullable LocalDate date, Instant t) {
    return stores.of(
        storeId.value(), () -> drawn(storeId, goalId, date, t.truncatedTo(ChronoUnit.MILLIS)));
  }

  private SeriesView drawn(StoreId storeId, GoalId goalId, @Nullable LocalDate date, Instant t) {
    GoalSnapshot snapshot = snapshot(storeId);
    GoalRow goal = reads.goal(storeId, goalId);
    GoalSpan span = snapshot.span(goal, date, t);
    if (span == null) {
      return SeriesView.NOTHING;
    }
    PeriodBounds bounds = span.bounds();
    GoalSeries series = new GoalSeries(goal, snapshot.row(goal, span), t);
    long sold = reads.quarters(storeId, bounds.start(), bounds.end());
    Duration stretch = series.stretch(sold);
    return series.of(reads.sums(storeId, bounds.start(), bounds.end(), stretch), stretch);
  }

  /** The curve over the period that holds the date, or over the one that runs at t. */
  CurveView curve(StoreId storeId, GoalId goalId, @Nullable LocalDate date, Instant t) {
    return stores.of(storeId.value(), () -> learned(storeId, goalId, date, t));
  }

  private CurveView learned(StoreId storeId, GoalId goalId, @Nullable LocalDate date, Instant t) {
    GoalSnapshot snapshot = snapshot(storeId);
    GoalRow goal = reads.goal(storeId, goalId);
    GoalSpan span = snapshot.span(goal, date, t);
    return CurveView.of(span == null ? null : snapshot.row(goal, span).learned());
  }

  private GoalSnapshot snapshot(StoreId storeId) {
    return GoalSnapshot.of(reads, curves, storeId);
  }
}
