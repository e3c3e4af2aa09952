package dev.paceline.query.live;

import dev.paceline.api.goal.GoalId;
import dev.paceline.query.goal.GoalStatus;
import dev.paceline.query.goal.GoalView;
import dev.paceline.query.goal.GoalsAt;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a client was shown of each goal of a store, as far as more than elapsed time moves it. Two
 * equal marks need no frame between them.
 *
 * @param byGoal each goal's id with its mark
 */
record GoalMarks(Map<GoalId, Object> byGoal) {
  GoalMarks {
    byGoal = Map.copyOf(byGoal);
  }

  static GoalMarks of(GoalsAt shown) {
    return new GoalMarks(
        shown.goals().stream().collect(Collectors.toMap(GoalView::goalId, GoalMarks::mark)));
  }

  /** Whether this goal is not as it was. */
  boolean differs(GoalView goal) {
    return !mark(goal).equals(byGoal.get(goal.goalId()));
  }

  /** A retired goal's figures go on moving, but nobody follows them any more. */
  private static Object mark(GoalView goal) {
    return goal.status() == GoalStatus.ACTIVE ? goal.mark() : goal.revision();
  }
}
