package dev.paceline.query.goal;

import dev.paceline.api.goal.GoalId;
import dev.paceline.query.rows.MemoryRows;
import dev.paceline.query.rows.MemorySlot;
import dev.paceline.query.rows.MemoryTimeline;
import dev.paceline.query.rows.Rows;
import dev.paceline.query.rows.Slot;
import dev.paceline.query.rows.Timeline;
import dev.paceline.query.sales.SalesBucket;
import dev.paceline.query.store.StoreRow;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One store's rows with nothing behind them. */
final class MemoryGoalRows implements GoalRows {
  private final Slot<StoreRow> store = new MemorySlot<>(null);
  private final Timeline<SalesBucket> buckets =
      new MemoryTimeline<>(SalesBucket::quarter, MemoryTimeline.Source.nothing());
  private final Rows<GoalId, GoalRow> goals =
      new MemoryRows<>(GoalRow::goalId, Comparator.comparing(GoalId::value), List.of());
  private final Map<GoalId, Timeline<GoalPeriodRow>> periods = new HashMap<>();
  private final GoalTimelines timelines = new GoalTimelines();

  @Override
  public Slot<StoreRow> store() {
    return store;
  }

  @Override
  public Timeline<SalesBucket> buckets() {
    return buckets;
  }

  @Override
  public Rows<GoalId, GoalRow> goals() {
    return goals;
  }

  @Override
  public Timeline<GoalPeriodRow> goalPeriods(GoalId goalId) {
    return periods.computeIfAbsent(
        goalId,
        _ -> new MemoryTimeline<>(GoalPeriodRow::startsAt, MemoryTimeline.Source.nothing()));
  }

  @Override
  public GoalTimelines timelines() {
    return timelines;
  }

  List<GoalPeriodRow> periodsOf(GoalId goalId) {
    return goalPeriods(goalId).from(Instant.MIN);
  }
}
