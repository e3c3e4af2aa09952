package dev.paceline.query.history;

import dev.paceline.api.goal.GoalId;
import dev.paceline.query.goal.GoalPeriodRow;
import dev.paceline.query.goal.GoalRow;
import dev.paceline.query.goal.GoalRows;
import dev.paceline.query.goal.GoalTimelines;
import dev.paceline.query.order.OrderChange;
import dev.paceline.query.order.OrderRow;
import dev.paceline.query.projection.StoreRows;
import dev.paceline.query.rows.Journal;
import dev.paceline.query.rows.MemorySlot;
import dev.paceline.query.rows.Rows;
import dev.paceline.query.rows.Slot;
import dev.paceline.query.rows.Timeline;
import dev.paceline.query.sales.SalesBucket;
import dev.paceline.query.sales.TakenBackRow;
import dev.paceline.query.store.StoreRow;
import dev.paceline.query.ticker.TickerCount;
import dev.paceline.query.ticker.TickerEntry;

/** A store's rows, while somebody watches those of one goal. What is only added is let go. */
final class WatchedRows implements StoreRows {
  private final GoalRows rows;
  private final GoalId goalId;
  private final WatchedTimeline periods;
  private final Slot<TickerCount> tickerCount = new MemorySlot<>(null);

  WatchedRows(GoalRows rows, GoalId goalId) {
    this.rows = rows;
    this.goalId = goalId;
    periods = new WatchedTimeline(rows.goalPeriods(goalId));
  }

  /** The periods of the goal that is watched. */
  WatchedTimeline watched() {
    return periods;
  }

  @Override
  public Timeline<GoalPeriodRow> goalPeriods(GoalId wanted) {
    return wanted.equals(goalId) ? periods : rows.goalPeriods(wanted);
  }

  @Override
  public Slot<StoreRow> store() {
    return rows.store();
  }

  @Override
  public Timeline<SalesBucket> buckets() {
    return rows.buckets();
  }

  @Override
  public Rows<GoalId, GoalRow> goals() {
    return rows.goals();
  }

  @Override
  public GoalTimelines timelines() {
    return rows.timelines();
  }

  @Override
  public Slot<TickerCount> tickerCount() {
    return tickerCount;
  }

  @Override
  public Journal<TickerEntry> tickerEntries() {
    return _ -> {};
  }

  @Override
  public Journal<OrderRow> orders() {
    return _ -> {};
  }

  @Override
  public Journal<OrderChange> orderChanges() {
    return _ -> {};
  }

  @Override
  public Journal<TakenBackRow> takenBack() {
    return _ -> {};
  }
}
