package dev.paceline.query.live;

import java.util.Map;

/**
 * What a client was shown of each goal of a store, as far as more than elapsed time moves it. Two
 * equal marks need no frame between them.
 *
 * @param byGoal each goal's id with its mark
 */
record GoalMarks(Map<String, Object> byGoal) {
  GoalMarks {
    byGoal = Map.copyOf(byGoal);
  }

  /** Whether this goal is not as it was. */
  boolean differs(LiveGoal goal) {
    return !goal.mark().equals(byGoal.get(goal.goalId()));
  }
}
