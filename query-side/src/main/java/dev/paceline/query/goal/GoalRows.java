package dev.paceline.query.goal;

import dev.paceline.api.goal.GoalId;
import dev.paceline.query.rows.Rows;
import dev.paceline.query.rows.Timeline;
import dev.paceline.query.sales.BucketRows;
import dev.paceline.query.store.StoreSlot;

/** What the fold of goals works on. */
public interface GoalRows extends StoreSlot, BucketRows {
  /** The store's goals, retired ones too. */
  Rows<GoalId, GoalRow> goals();

  /** A goal's periods in which anything counted, each at its start. */
  Timeline<GoalPeriodRow> goalPeriods(GoalId goalId);

  /** The goals' periods over the store's calendars. */
  GoalTimelines timelines();
}
