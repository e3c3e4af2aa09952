package dev.paceline.query.goal;

import dev.paceline.api.goal.GoalId;
import dev.paceline.api.store.StoreId;
import dev.paceline.edge.problem.Refused;
import dev.paceline.query.database.StoreReads;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Goals as they are shown, each answer read from one snapshot. */
@Component
public class GoalViews {
  private final StoreReads stores;
  private final GoalReads reads;
  private final EmptyCurves curves;

  GoalViews(StoreReads stores, GoalReads reads, EmptyCurves curves) {
    this.stores = stores;
    this.reads = reads;
    this.curves = curves;
  }

  /**
   * All goals of a store in the periods that run at t, custom ones in their own; t is cut to
   * milliseconds.
   *
   * @throws Refused if the store is unknown
   */
  public GoalsAt at(StoreId storeId, Instant t) {
    return stores.of(storeId.value(), () -> all(storeId, t.truncatedTo(ChronoUnit.MILLIS)));
  }

  private GoalsAt all(StoreId storeId, Instant asOf) {
    GoalSnapshot snapshot = GoalSnapshot.of(reads, curves, storeId);
    Map<GoalId, GoalSpan> spans = new HashMap<>();
    List<GoalRow> goals = reads.goals(storeId);
    for (GoalRow goal : goals) {
      GoalSpan span = snapshot.span(goal, null, asOf);
      if (span != null) {
        spans.put(goal.goalId(), span);
      }
    }
    return GoalsAt.of(storeId, asOf, snapshot.position(), snapshot.standings(goals, spans));
  }

  /**
   * One goal at t, in the period that holds the date, or in the one that runs.
   *
   * @throws Refused if there is no such store, goal or period
   */
  public GoalView one(StoreId storeId, GoalId goalId, @Nullable LocalDate date, Instant t) {
    return stores.of(
        storeId.value(), () -> single(storeId, goalId, date, t.truncatedTo(ChronoUnit.MILLIS)));
  }

  private GoalView single(StoreId storeId, GoalId goalId, @Nullable LocalDate date, Instant asOf) {
    GoalSnapshot snapshot = GoalSnapshot.of(reads, curves, storeId);
    GoalRow goal = reads.goal(storeId, goalId);
    GoalSpan span = snapshot.span(goal, date, asOf);
    Map<GoalId, GoalSpan> spans = span == null ? Map.of() : Map.of(goalId, span);
    GoalStanding standing = snapshot.standings(List.of(goal), spans).getFirst();
    return standing.at(asOf, snapshot.position());
  }
}
