package dev.paceline.query.goal;

import dev.paceline.api.goal.GoalId;
import dev.paceline.api.store.StoreId;
import dev.paceline.edge.problem.Refused;
import dev.paceline.query.database.StoreReads;
import dev.paceline.query.goal.GoalStanding.KeptPeriod;
import dev.paceline.query.store.StoreRow;
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

  GoalViews(StoreReads stores, GoalReads reads) {
    this.stores = stores;
    this.reads = reads;
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
    StoreRow store = reads.store(storeId);
    Map<GoalId, GoalSpan> spans = new HashMap<>();
    List<GoalRow> goals = reads.goals(storeId);
    for (GoalRow goal : goals) {
      GoalSpan span = goal.timeline(store.eras()).shownAt(asOf);
      if (span != null) {
        spans.put(goal.goalId(), span);
      }
    }
    return GoalsAt.of(storeId, asOf, reads.position(storeId), standings(storeId, goals, spans));
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
    StoreRow store = reads.store(storeId);
    GoalRow goal = reads.goal(storeId, goalId);
    GoalTimeline timeline = goal.timeline(store.eras());
    GoalSpan span = date == null ? timeline.shownAt(asOf) : timeline.on(date);
    if (span == null && date != null) {
      throw Refused.malformed("date", "must be a day of the goal that its store's calendar has");
    }
    Map<GoalId, GoalSpan> spans = span == null ? Map.of() : Map.of(goalId, span);
    GoalStanding standing = standings(storeId, List.of(goal), spans).getFirst();
    return standing.at(asOf, reads.position(storeId));
  }

  private List<GoalStanding> standings(
      StoreId storeId, List<GoalRow> goals, Map<GoalId, GoalSpan> spans) {
    Map<GoalId, KeptPeriod> kept = reads.periods(storeId, spans);
    return goals.stream()
        .map(goal -> {
          GoalSpan span = spans.get(goal.goalId());
          KeptPeriod row = kept.get(goal.goalId());
          return new GoalStanding(
              storeId, goal, row != null || span == null ? row : KeptPeriod.empty(goal, span));
        })
        .toList();
  }
}
