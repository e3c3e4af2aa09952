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
import dev.paceline.query.store.StoreRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
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
    List<GoalRow> goals = rows.goals().all();
    firstOrder(recorded.position(), movements, goals, rows);
    for (GoalRow goal : goals) {
      // Curves first: a row that is made below learns from the buckets as they are already.
      if (goal.isEverSeasonal()) {
        GoalCurves curves = new GoalCurves(goal, rows.goalPeriods(goal.goalId()));
        movements.forEach(movement -> curves.move(movement, recorded.position()));
      }
      GoalPeriods periods = periods(goal, rows);
      movements.forEach(movement -> periods.move(movement, recorded));
    }
  }

  private static void firstOrder(
      long position, List<Movement> movements, List<GoalRow> goals, GoalRows rows) {
    StoreRow store = store(rows);
    Instant before = store.firstOrder();
    Instant after = FirstOrder.after(movements, before, rows.buckets());
    if (!Objects.equals(before, after)) {
      rows.store().put(store.firstOrderedAt(after));
      goals.stream()
          .filter(GoalRow::isEverSeasonal)
          .map(goal -> new GoalCurves(goal, rows.goalPeriods(goal.goalId())))
          .forEach(curves -> curves.firstOrderMoved(before, after, position));
    }
  }

  /** Takes in that the last of the store's calendars is new. */
  public static void calendarChanged(Recorded<?> recorded, GoalRows rows) {
    Instant at = recorded.recordedAt();
    List<CalendarEra> eras = store(rows).eras();
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
    Instant first = goal.timeline(store(rows).eras()).openFrom(open);
    periods(goal, rows).countFrom(first, position);
  }

  /** Where the periods of the goal begin whose rows {@link #moved} may ask for. */
  public static Set<Instant> startsTouched(
      GoalRow goal, List<CalendarEra> eras, List<Movement> movements) {
    GoalTimeline timeline = new RememberedTimeline(goal.timeline(eras));
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

  /**
   * From when until before when the periods of the goal begin whose curves {@link #moved} may move,
   * stretch after stretch.
   */
  public static NavigableMap<Instant, Instant> curvesTouched(
      GoalRow goal, List<Movement> movements) {
    NavigableMap<Instant, Instant> stretches = new TreeMap<>();
    if (goal.isEverSeasonal()) {
      movements.stream()
          .map(Movement::placedAt)
          .sorted()
          .forEach(placedAt -> {
            Map.Entry<Instant, Instant> last = stretches.lastEntry();
            boolean apart = last == null || last.getValue().isBefore(placedAt);
            stretches.put(apart ? placedAt : last.getKey(), placedAt.plus(GoalCurves.REACH));
          });
    }
    return stretches;
  }

  private static List<Instant> times(Movement movement) {
    return switch (movement) {
      case Movement.Sale sale -> List.of(sale.placedAt());
      case Movement.TakenBack taken -> List.of(taken.processedAt(), taken.placedAt());
    };
  }

  private static GoalPeriods periods(GoalRow goal, GoalRows rows) {
    return GoalPeriods.of(goal, store(rows), rows);
  }

  private static StoreRow store(GoalRows rows) {
    StoreRow store = rows.store().get();
    if (store == null) {
      throw new IllegalStateException("A store is opened before anything else happens to it");
    }
    return store;
  }

  private static GoalRow known(GoalId goalId, GoalRows rows) {
    GoalRow goal = rows.goals().get(goalId);
    if (goal == null) {
      throw new IllegalStateException("Goal " + goalId + " was never set");
    }
    return goal;
  }
}
