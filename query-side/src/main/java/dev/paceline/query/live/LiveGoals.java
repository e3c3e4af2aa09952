package dev.paceline.query.live;

import dev.paceline.api.store.StoreId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All goals of a store at a moment.
 *
 * @param changesAt when one of them will be another by time alone: a pace step, a period's end;
 *     null for never
 */
record LiveGoals(StoreId storeId, List<LiveGoal> goals, @Nullable Instant changesAt) {
  LiveGoals {
    goals = List.copyOf(goals);
  }

  GoalMarks marks() {
    return new GoalMarks(
        goals.stream().collect(Collectors.toMap(LiveGoal::goalId, LiveGoal::mark)));
  }
}
