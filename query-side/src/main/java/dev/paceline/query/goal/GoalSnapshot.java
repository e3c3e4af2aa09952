package dev.paceline.query.goal;

import dev.paceline.api.goal.GoalId;
import dev.paceline.api.store.StoreId;
import dev.paceline.edge.problem.Refused;
import dev.paceline.query.goal.GoalStanding.KeptPeriod;
import dev.paceline.query.store.StoreRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A store and its goals as one transaction sees them.
 *
 * @param mark how far the rows are, and which they are
 */
record GoalSnapshot(GoalReads reads, EmptyCurves curves, StoreRow store, RowsMark mark) {

  /** Reads the store. @throws Refused if it is unknown */
  static GoalSnapshot of(GoalReads reads, EmptyCurves curves, StoreId storeId) {
    return new GoalSnapshot(reads, curves, reads.store(storeId), reads.mark(storeId));
  }

  /** The store's last event that the rows include. */
  long position() {
    return mark.position();
  }

  GoalTimeline timeline(GoalRow goal) {
    return goal.timeline(store.eras());
  }

  /**
   * The period of the goal that holds the date, or the one that runs at t.
   *
   * @return null for a custom goal of days that the store's zone skips whole
   * @throws Refused for a date that is no day of the goal
   */
  @Nullable GoalSpan span(GoalRow goal, @Nullable LocalDate date, Instant t) {
    return shown(timeline(goal), date, t);
  }

  /** As {@link #span}, of a goal with such a timeline. */
  static @Nullable GoalSpan shown(GoalTimeline timeline, @Nullable LocalDate date, Instant t) {
    if (date == null) {
      return timeline.shownAt(t);
    }
    GoalSpan span = timeline.shownOn(date);
    if (span == null) {
      throw Refused.malformed("date", "must be a day of the goal that its store's calendar has");
    }
    return span;
  }

  /** How the goals stand in these periods. */
  List<GoalStanding> standings(List<GoalRow> goals, Map<GoalId, GoalSpan> spans) {
    Map<GoalId, KeptPeriod> kept = reads.periods(store.storeId(), spans);
    return goals.stream()
        .map(goal -> {
          GoalSpan span = spans.get(goal.goalId());
          KeptPeriod row = kept.get(goal.goalId());
          return new GoalStanding(
              store.storeId(), goal, row != null || span == null ? row : empty(goal, span));
        })
        .toList();
  }

  private KeptPeriod empty(GoalRow goal, GoalSpan span) {
    return KeptPeriod.empty(goal, span, curves.learned(store, mark, goal, span));
  }

  /** The goal's row of a period, made up if nothing counted in it. */
  GoalPeriodRow row(GoalRow goal, GoalSpan span) {
    KeptPeriod kept =
        reads.periods(store.storeId(), Map.of(goal.goalId(), span)).get(goal.goalId());
    return (kept == null ? empty(goal, span) : kept).row();
  }
}
