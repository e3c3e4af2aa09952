package dev.paceline.query.goal;

import dev.paceline.api.goal.GoalId;
import dev.paceline.api.time.WireInstant;
import dev.paceline.query.goal.GoalStanding.KeptPeriod;
import dev.paceline.query.projection.SalesFold;
import dev.paceline.query.projection.WorkingSet;
import dev.paceline.query.rows.Recorded;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A goal's life as one would have seen it live: at each event, and whenever the clock sent it. */
final class SimulatedLife {
  private final GoalId goalId;
  private final WorkingSet rows = WorkingSet.empty();
  private final SalesFold fold = new SalesFold();

  /** What the clock sent: the moment, the period that was shown, and its pace. */
  final List<String> byTime = new ArrayList<>();

  /** What an event made of a period's actual: position, period, before and after. */
  final List<String> byEvents = new ArrayList<>();

  /** The pace of the period shown before and after an event, by its position. */
  final Map<Long, String> paces = new HashMap<>();

  private SimulatedLife(GoalId goalId) {
    this.goalId = goalId;
  }

  static SimulatedLife of(GoalId goalId, List<Recorded<?>> events, Instant until) {
    var life = new SimulatedLife(goalId);
    Instant at = Instant.MIN;
    for (Recorded<?> event : events) {
      life.clock(at, event.recordedAt());
      life.event(event);
      at = event.recordedAt();
    }
    life.clock(at, until);
    return life;
  }

  private void event(Recorded<?> event) {
    Instant t = event.recordedAt();
    boolean isThere = rows.goals().get(goalId) != null;
    Map<Instant, BigInteger> before = actuals();
    String paceBefore = isThere ? pace(t) : "";
    fold.apply(event, rows);
    if (rows.goals().get(goalId) == null) {
      return;
    }
    paces.put(event.position(), paceBefore + " > " + pace(t));
    Map<Instant, BigInteger> after = actuals();
    Map<Instant, BigInteger> all = new TreeMap<>(before);
    all.putAll(after);
    all.keySet()
        .forEach(start -> {
          BigInteger was = before.getOrDefault(start, BigInteger.ZERO);
          BigInteger is = after.getOrDefault(start, BigInteger.ZERO);
          if (!was.equals(is) && (isThere || isOpen(start, t))) {
            byEvents.add("%s %s %s %s".formatted(event.position(), start, was, is));
          }
        });
  }

  /** When a goal is set, what was counted in periods that are over is not told. */
  private boolean isOpen(Instant start, Instant t) {
    GoalPeriodRow row = rows.goalPeriods(goalId).get(start);
    GoalSpan shown = goal().timeline(rows.store().get().eras()).shownAt(t);
    return row.bounds().end().isAfter(t) || row.bounds().equals(shown.bounds());
  }

  private Map<Instant, BigInteger> actuals() {
    Map<Instant, BigInteger> actuals = new TreeMap<>();
    rows.goalPeriods(goalId)
        .from(Instant.MIN)
        .forEach(row -> actuals.put(row.startsAt(), row.actual()));
    return actuals;
  }

  private GoalRow goal() {
    return rows.goals().get(goalId);
  }

  private GoalPeriodRow shown(Instant t) {
    return FoldedGoal.of(goalId, rows).shownAt(t, 0);
  }

  private String pace(Instant t) {
    GoalPeriodRow row = shown(t);
    return row == null ? "none" : row.paceSteps().at(t).pace().wireName();
  }

  /** As the clock job does it: from each frame it looks for when the next is due. */
  private void clock(Instant from, Instant until) {
    if (goal() == null || goal().status() == GoalStatus.RETIRED) {
      return;
    }
    Instant next = due(from);
    while (next != null && !next.isAfter(until)) {
      byTime.add(
          "%s %s %s"
              .formatted(
                  WireInstant.format(next),
                  WireInstant.format(shown(next).startsAt()),
                  pace(next)));
      next = due(next);
    }
  }

  private Instant due(Instant t) {
    GoalPeriodRow row = shown(t);
    KeptPeriod kept = row == null ? null : new KeptPeriod(row, row.paceSteps());
    return new GoalStanding(ShopLog.STORE, goal(), kept).changesAfter(t);
  }
}
