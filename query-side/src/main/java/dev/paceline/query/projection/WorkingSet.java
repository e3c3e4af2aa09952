package dev.paceline.query.projection;

import dev.paceline.api.goal.GoalId;
import dev.paceline.query.goal.GoalPeriodRow;
import dev.paceline.query.goal.GoalRow;
import dev.paceline.query.goal.GoalTimelines;
import dev.paceline.query.order.OrderChange;
import dev.paceline.query.order.OrderRow;
import dev.paceline.query.rows.MemoryJournal;
import dev.paceline.query.rows.MemoryRows;
import dev.paceline.query.rows.MemorySlot;
import dev.paceline.query.rows.MemoryTimeline;
import dev.paceline.query.sales.SalesBucket;
import dev.paceline.query.sales.TakenBackRow;
import dev.paceline.query.store.StoreRow;
import dev.paceline.query.ticker.TickerCount;
import dev.paceline.query.ticker.TickerEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The rows of one store in memory, with what is kept of them behind it, if anything is. */
public final class WorkingSet implements StoreRows {
  private static final Comparator<GoalId> BY_ID = Comparator.comparing(GoalId::value);

  private final MemorySlot<StoreRow> store;
  private final MemoryTimeline<SalesBucket> buckets;
  private final MemoryRows<GoalId, GoalRow> goals;
  private final Function<GoalId, MemoryTimeline<GoalPeriodRow>> periodsOf;
  private final Map<GoalId, MemoryTimeline<GoalPeriodRow>> periods = new TreeMap<>(BY_ID);
  private final GoalTimelines timelines = new GoalTimelines();
  private final MemoryJournal<OrderRow> orders = new MemoryJournal<>();
  private final MemoryJournal<OrderChange> orderChanges = new MemoryJournal<>();
  private final MemoryJournal<TakenBackRow> takenBack = new MemoryJournal<>();
  private final MemorySlot<TickerCount> tickerCount;
  private final MemoryJournal<TickerEntry> tickerEntries = new MemoryJournal<>();

  /**
   * Rows with those behind them that the slots, timelines and lists were made with.
   *
   * @param goals all that the store has
   * @param periodsOf the periods of a goal, asked for once
   */
  public WorkingSet(
      MemorySlot<StoreRow> store,
      MemoryTimeline<SalesBucket> buckets,
      List<GoalRow> goals,
      Function<GoalId, MemoryTimeline<GoalPeriodRow>> periodsOf,
      MemorySlot<TickerCount> tickerCount) {
    this.store = store;
    this.buckets = buckets;
    this.goals = new MemoryRows<>(GoalRow::goalId, BY_ID, goals);
    this.periodsOf = periodsOf;
    this.tickerCount = tickerCount;
  }

  /** The rows of a store of which nothing is kept anywhere. */
  public static WorkingSet empty() {
    return new WorkingSet(
        new MemorySlot<>(null),
        new MemoryTimeline<>(SalesBucket::quarter, MemoryTimeline.Source.nothing()),
        List.of(),
        _ -> new MemoryTimeline<>(GoalPeriodRow::startsAt, MemoryTimeline.Source.nothing()),
        new MemorySlot<>(null));
  }

  @Override
  public MemorySlot<StoreRow> store() {
    return store;
  }

  @Override
  public MemoryTimeline<SalesBucket> buckets() {
    return buckets;
  }

  @Override
  public MemoryRows<GoalId, GoalRow> goals() {
    return goals;
  }

  @Override
  public MemoryTimeline<GoalPeriodRow> goalPeriods(GoalId goalId) {
    return periods.computeIfAbsent(goalId, periodsOf);
  }

  @Override
  public GoalTimelines timelines() {
    return timelines;
  }

  /** The periods of every goal that was asked for. */
  public Map<GoalId, MemoryTimeline<GoalPeriodRow>> goalPeriods() {
    return periods;
  }

  @Override
  public MemoryJournal<OrderRow> orders() {
    return orders;
  }

  @Override
  public MemoryJournal<OrderChange> orderChanges() {
    return orderChanges;
  }

  @Override
  public MemoryJournal<TakenBackRow> takenBack() {
    return takenBack;
  }

  @Override
  public MemorySlot<TickerCount> tickerCount() {
    return tickerCount;
  }

  @Override
  public MemoryJournal<TickerEntry> tickerEntries() {
    return tickerEntries;
  }

  /**
   * From here on, only rows that change later count as changed. With nothing behind the rows, that
   * is as if these were kept.
   */
  public void forgetChanges() {
    store.forgetChanges();
    buckets.forgetChanges();
    goals.forgetChanges();
    periods.values().forEach(MemoryTimeline::forgetChanges);
  }

  /** Lets go of orders and ticker entries, for a replay that nobody will ask for them. */
  public void forgetJournals() {
    orders.forget();
    orderChanges.forget();
    takenBack.forget();
    tickerEntries.forget();
  }
}
