package dev.paceline.query.goal;

import dev.paceline.api.goal.GoalId;
import dev.paceline.query.store.CalendarEra;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The timelines of a store's goals, each worked out once as long as its calendars stay. */
public final class GoalTimelines {
  private final Map<GoalId, Known> known = new HashMap<>();

  /** A goal's period, dates and setting never change, so only calendars tell timelines apart. */
  private record Known(List<CalendarEra> eras, GoalTimeline timeline) {}

  GoalTimeline of(GoalRow goal, List<CalendarEra> eras) {
    Known kept = known.get(goal.goalId());
    if (kept == null || !kept.eras().equals(eras)) {
      kept = new Known(eras, new RememberedTimeline(goal.timeline(eras)));
      known.put(goal.goalId(), kept);
    }
    return kept.timeline();
  }
}
