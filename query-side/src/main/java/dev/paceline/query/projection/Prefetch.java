package dev.paceline.query.projection;

import dev.paceline.api.goal.GoalId;
import dev.paceline.query.goal.GoalPeriodRow;
import dev.paceline.query.goal.GoalPeriodTable;
import dev.paceline.query.goal.GoalRow;
import dev.paceline.query.goal.GoalTable;
import dev.paceline.query.rows.MemorySlot;
import dev.paceline.query.rows.MemoryTimeline;
import dev.paceline.query.sales.BucketTable;
import dev.paceline.query.sales.SalesBucket;
import dev.paceline.query.store.StoreRow;
import dev.paceline.query.store.StoreTable;
import dev.paceline.query.table.Owned;
import dev.paceline.query.table.Querying;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;

/**
 * The rows that a batch will ask for, of all its stores, read in one statement per table. What it
 * did not foresee is read when it is asked for.
 */
final class Prefetch {
  private record Period(String storeId, GoalId goalId) {}

  private final Querying database;
  private final Map<String, List<StoreRow>> stores;
  private final Map<String, List<GoalRow>> goals;
  private final Map<String, Set<Instant>> quarters = new HashMap<>();
  private final Map<String, List<SalesBucket>> buckets;
  private final Map<Period, Set<Instant>> starts = new HashMap<>();
  private final Map<Period, NavigableMap<Instant, Instant>> stretches = new HashMap<>();
  private final Map<Period, List<GoalPeriodRow>> periods = new HashMap<>();

  Prefetch(Querying database, Collection<StoreBatch> batches) {
    this.database = database;
    List<String> ids = batches.stream().map(batch -> batch.cursor().storeId()).toList();
    stores = byStore(database.rows(StoreTable.TABLE, "where t.store_id = any(?)", ids));
    goals = byStore(database.rows(GoalTable.TABLE, "where t.store_id = any(?)", ids));
    batches.forEach(this::foresee);
    buckets = byStore(readBuckets());
    readPeriods().forEach(this::keep);
    readStretches().forEach(this::keep);
  }

  private void keep(Owned<GoalPeriodRow> owned) {
    Period period = new Period(owned.storeId(), owned.row().goalId());
    periods.computeIfAbsent(period, _ -> new ArrayList<>()).add(owned.row());
  }

  private void foresee(StoreBatch batch) {
    String store = batch.cursor().storeId();
    List<StoreRow> row = stores.getOrDefault(store, List.of());
    Foreseen foreseen =
        Foreseen.of(
            row.isEmpty() ? null : row.getFirst(),
            goals.getOrDefault(store, List.of()),
            batch.events());
    quarters.put(store, foreseen.quarters());
    foreseen.starts().forEach((goal, all) -> starts.put(new Period(store, goal), all));
    foreseen.stretches().forEach((goal, all) -> stretches.put(new Period(store, goal), all));
  }

  private List<Owned<SalesBucket>> readBuckets() {
    List<String> owners = new ArrayList<>();
    List<Instant> wanted = new ArrayList<>();
    quarters.forEach((store, all) ->
        all.forEach(quarter -> {
          owners.add(store);
          wanted.add(quarter);
        }));
    return wanted.isEmpty()
        ? List.of()
        : database.rows(
            BucketTable.TABLE,
            """
            join unnest(?::text[], ?::int8[]) u(s, q) on t.store_id = u.s
              and t.quarter = timestamptz 'epoch' + u.q * interval '1 millisecond'\
            """,
            owners,
            wanted);
  }

  private List<Owned<GoalPeriodRow>> readPeriods() {
    List<String> owners = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    List<Instant> wanted = new ArrayList<>();
    starts.forEach((period, all) ->
        all.forEach(start -> {
          owners.add(period.storeId());
          ids.add(period.goalId().value());
          wanted.add(start);
        }));
    return wanted.isEmpty()
        ? List.of()
        : database.rows(
            GoalPeriodTable.TABLE,
            """
            join unnest(?::text[], ?::text[], ?::int8[]) u(s, g, a) on t.store_id = u.s
              and t.goal_id = u.g
              and t.starts_at = timestamptz 'epoch' + u.a * interval '1 millisecond'\
            """,
            owners,
            ids,
            wanted);
  }

  /** The periods whose curves a correction may move: few, and none for sales as they happen. */
  private List<Owned<GoalPeriodRow>> readStretches() {
    List<String> owners = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    List<Instant> first = new ArrayList<>();
    List<Instant> end = new ArrayList<>();
    stretches.forEach((period, all) ->
        all.forEach((from, until) -> {
          owners.add(period.storeId());
          ids.add(period.goalId().value());
          first.add(from);
          end.add(until);
        }));
    return owners.isEmpty()
        ? List.of()
        : database.rows(
            GoalPeriodTable.TABLE,
            """
            join unnest(?::text[], ?::text[], ?::int8[], ?::int8[]) u(s, g, a, b)
              on t.store_id = u.s and t.goal_id = u.g
              and t.starts_at >= timestamptz 'epoch' + u.a * interval '1 millisecond'
              and t.starts_at < timestamptz 'epoch' + u.b * interval '1 millisecond'\
            """,
            owners,
            ids,
            first,
            end);
  }

  /** The rows of a store of the batch as they are kept; a fresh copy each time. */
  WorkingSet rowsOf(Cursor cursor) {
    String store = cursor.storeId();
    KeptRows kept = new KeptRows(database, store);
    var timeline = new MemoryTimeline<>(SalesBucket::quarter, kept.buckets());
    timeline.know(quarters.getOrDefault(store, Set.of()), buckets.getOrDefault(store, List.of()));
    List<StoreRow> row = stores.getOrDefault(store, List.of());
    return new WorkingSet(
        new MemorySlot<>(row.isEmpty() ? null : row.getFirst()),
        timeline,
        goals.getOrDefault(store, List.of()),
        goal -> periodsOf(new Period(store, goal), kept),
        new MemorySlot<>(cursor.count()));
  }

  private MemoryTimeline<GoalPeriodRow> periodsOf(Period period, KeptRows kept) {
    var timeline = new MemoryTimeline<>(GoalPeriodRow::startsAt, kept.periods(period.goalId()));
    timeline.know(starts.getOrDefault(period, Set.of()), periods.getOrDefault(period, List.of()));
    stretches
        .getOrDefault(period, Collections.emptyNavigableMap())
        .forEach((from, until) -> timeline.know(from, until, List.of()));
    return timeline;
  }

  private static <R> Map<String, List<R>> byStore(List<Owned<R>> rows) {
    Map<String, List<R>> byStore = new HashMap<>();
    rows.forEach(
        owned -> byStore.computeIfAbsent(owned.storeId(), _ -> new ArrayList<>()).add(owned.row()));
    return byStore;
  }
}
