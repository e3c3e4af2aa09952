package dev.paceline.query.history;

import dev.paceline.api.goal.GoalId;
import dev.paceline.eventstore.LoggedEvent;
import dev.paceline.query.goal.FoldedGoal;
import dev.paceline.query.goal.GoalPeriodRow;
import dev.paceline.query.goal.GoalStatus;
import dev.paceline.query.projection.StoreReplay;
import dev.paceline.query.rows.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells a page of a goal's history while its store's events are folded. */
final class Telling implements StoreReplay.Folded {
  private final WatchedRows rows;
  private final GoalId goalId;
  private final Currency currency;
  private final int limit;
  private final List<HistoryStep> steps = new ArrayList<>();
  private HistoryMark mark;
  private boolean isFull;
  private @Nullable FoldedGoal before;
  private @Nullable GoalPeriodRow running;

  Telling(WatchedRows rows, GoalId goalId, Currency currency, HistoryMark from, int limit) {
    this.rows = rows;
    this.goalId = goalId;
    this.currency = currency;
    this.limit = limit;
    mark = from;
  }

  List<HistoryStep> steps() {
    return steps;
  }

  /** Whether there is more to tell than the page holds. */
  boolean isFull() {
    return isFull;
  }

  /** What comes after the page. */
  HistoryMark mark() {
    return mark;
  }

  @Override
  public void before(LoggedEvent logged) {
    if (!isFull) {
      time(logged.recordedAt());
      before = FoldedGoal.of(goalId, rows);
      running = before == null ? null : before.shownAt(logged.recordedAt(), mark.position());
      rows.watched().forget();
    }
  }

  @Override
  public void event(LoggedEvent logged, Recorded<?> event) {
    if (isFull) {
      return;
    }
    FoldedGoal after = FoldedGoal.of(goalId, rows);
    List<HistoryStep> told = after == null ? List.of() : told(event, after);
    tell(told, event.position(), event.recordedAt());
  }

  private List<HistoryStep> told(Recorded<?> event, FoldedGoal after) {
    var moved = new MovedPeriods(event, before, running, after);
    List<PeriodStep> periods = moved.of(rows.watched().changed());
    if (periods.isEmpty() && moved.isOfGoal()) {
      periods = List.of(new PeriodStep(null, null, event.recordedAt()));
    }
    StepWriter writer = new StepWriter(after.goal(), currency);
    return periods.stream().map(period -> writer.event(event, period)).toList();
  }

  /** Tells what time alone did until then; nobody watches the clock for a goal that is retired. */
  void time(Instant until) {
    FoldedGoal goal = FoldedGoal.of(goalId, rows);
    if (goal == null || goal.goal().status() == GoalStatus.RETIRED) {
      return;
    }
    StepWriter writer = new StepWriter(goal.goal(), currency);
    long position = mark.position();
    var paces = new PacesByTime(goal, position);
    PacesByTime.At next = paces.after(mark.at());
    while (next != null && !isFull && !next.at().isAfter(until)) {
      Instant at = next.at();
      tell(
          next.turned().stream().map(turned -> writer.time(position, at, turned)).toList(),
          position,
          at);
      next = paces.after(at);
    }
  }

  private void tell(List<HistoryStep> more, long position, Instant at) {
    int end = Math.min(more.size(), mark.told() + limit - steps.size());
    steps.addAll(more.subList(mark.told(), end));
    isFull = end < more.size();
    mark = isFull ? mark.told(end) : mark.movedTo(position, at);
  }
}
