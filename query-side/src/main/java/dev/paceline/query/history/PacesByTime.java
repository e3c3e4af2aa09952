package dev.paceline.query.history;

import dev.paceline.query.goal.FoldedGoal;
import dev.paceline.query.goal.GoalPeriodRow;
import dev.paceline.query.pacing.Pace;
import dev.paceline.query.pacing.PaceStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What time alone does to a goal that nothing happens to: the steps that its rows keep, and that
 * one period follows the other.
 *
 * @param position of the last event
 */
record PacesByTime(FoldedGoal goal, long position) {

  /** A period's pace that is another from that moment on. */
  record Turned(GoalPeriodRow period, Pace before, Pace after) {}

  /** All that turns at one moment. */
  record At(Instant at, List<Turned> turned) {}

  /** What turns first after t; null if nothing ever does. */
  @Nullable At after(Instant t) {
    GoalPeriodRow row = goal.shownAt(t, position);
    if (row == null) {
      return null;
    }
    Instant end = row.bounds().end();
    PaceStep next = row.paceSteps().next(t);
    if (next == null && !goal.isRepeating()) {
      return null;
    }
    Instant at = next == null ? end : next.at();
    List<Turned> turned = new ArrayList<>();
    if (next != null) {
      turned.add(new Turned(row, row.paceSteps().at(t).pace(), next.pace()));
    }
    if (at.equals(end) && goal.isRepeating()) {
      GoalPeriodRow begun = goal.shownAt(end, position);
      if (begun != null) {
        Pace before = begun.paceSteps().at(end.minusMillis(1)).pace();
        turned.add(new Turned(begun, before, begun.paceSteps().at(end).pace()));
      }
    }
    return new At(at, turned);
  }
}
