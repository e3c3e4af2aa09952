package dev.paceline.query.goal;

import dev.paceline.api.goal.GoalEvent;
import dev.paceline.api.goal.GoalEvent.GoalRetired;
import dev.paceline.api.goal.GoalEvent.GoalRevised;
import dev.paceline.api.goal.GoalEvent.GoalSet;
import dev.paceline.api.goal.GoalId;
import dev.paceline.api.order.OrderEvent;
import dev.paceline.query.rows.Recorded;
import dev.paceline.query.sales.Movement;
import dev.paceline.query.store.CalendarEra;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Goals and their periods as events leave them. Pure: it knows rows, and no clock. */
public final class GoalFold {
  /** No order is older: before it, no store has anything to count. */
  private static final Instant BEFORE_ALL = Instant.EPOCH;

  private GoalFold() {}

  /** Takes in what happened to a goal. */
  public static void apply(Recorded<GoalEvent> recorded, GoalRows rows) {
    Instant at = recorded.recordedAt();
    switch (recorded.event()) {
      case GoalSet set -> {
        GoalRow goal = GoalRow.of(set, at);
        rows.goals().put(goal);
        countFrom(BEFORE_ALL, goal, recorded.position(), rows);
      }
      case GoalRevised revised -> {
        GoalRow goal = known(revised.goalId(), rows).revised(revised.terms(), at);
        rows.goals().put(goal);
        // Closed periods keep their terms; the running one and those ahead get the new.
        countFrom(at, goal, recorded.position(), rows);
      }
      case GoalRetired retired -> rows.goals().put(known(retired.goalId(), rows).retired(at));
    }
  }

  /** Takes in what an order's event moved, after the buckets have. */
  public static void moved(Recorded<OrderEvent> recorded, List<Movement> movements, GoalRows rows) {
    if (movements.isEmpty()) {
      return;
    }
    for (GoalRow goal : rows.goals().all()) {
      GoalPeriods periods = periods(goal, rows);
      for (Movement movement : movements) {
        periods.move(movement, recorded.position());
      }
    }
  }

  /** Takes in that the last of the store's calendars is new. */
  public static void calendarChanged(Recorded<?> recorded, GoalRows rows) {
    Instant at = recorded.recordedAt();
    List<CalendarEra> eras = eras(rows);
    List<CalendarEra> before = eras.subList(0, eras.size() - 1);
    for (GoalRow goal : rows.goals().all()) {
      GoalTimeline old = goal.timeline(before);
      GoalTimeline recut = goal.timeline(eras);
      if (!old.equals(recut)) {
        // A custom goal may begin earlier in the new zone, and even be over in it.
        Instant open = old.openFrom(at);
        Instant first = earlier(open, recut.openFrom(open));
        periods(goal, rows).countFrom(first, recorded.position());
      }
    }
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static void countFrom(Instant open, GoalRow goal, long position, GoalRows rows) {
    Instant first = goal.timeline(eras(rows)).openFrom(open);
    periods(goal, rows).countFrom(first, position);
  }

  /** Where the periods of the goal begin whose rows {@link #moved} may ask for. */
  public static Set<Instant> startsTouched(
      GoalRow goal, List<CalendarEra> eras, List<Movement> movements) {
    GoalTimeline timeline = goal.timeline(eras);
    Set<Instant> starts = new TreeSet<>();
    for (Movement movement : movements) {
      for (Instant at : times(movement)) {
        GoalSpan span = timeline.holding(at);
        if (span != null) {
          starts.add(span.bounds().start());
        }
      }
    }
    return starts;
  }

  private static List<Instant> times(Movement movement) {
    return switch (movement) {
      case Movement.Sale sale -> List.of(sale.placedAt());
      case Movement.TakenBack taken -> List.of(taken.processedAt(), taken.placedAt());
    };
  }

  private static GoalPeriods periods(GoalRow goal, GoalRows rows) {
    return new GoalPeriods(
        goal, goal.timeline(eras(rows)), rows.goalPeriods(goal.goalId()), rows.buckets());
  }

  private static List<CalendarEra> eras(GoalRows rows) {
    var store = rows.store().get();
    if (store == null) {
      throw new IllegalStateException("A goal's store is opened before the goal is set");
    }
    return store.eras();
  }

  private static GoalRow known(GoalId goalId, GoalRows rows) {
    GoalRow goal = rows.goals().get(goalId);
    if (goal == null) {
      throw new IllegalStateException("Goal " + goalId + " was never set");
    }
    return goal;
  }
}
