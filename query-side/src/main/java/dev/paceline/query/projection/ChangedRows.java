package dev.paceline.query.projection;

import dev.paceline.query.goal.GoalPeriodTable;
import dev.paceline.query.goal.GoalTable;
import dev.paceline.query.order.ChangeTable;
import dev.paceline.query.order.OrderTable;
import dev.paceline.query.sales.BucketTable;
import dev.paceline.query.sales.TakenBackTable;
import dev.paceline.query.store.StoreTable;
import dev.paceline.query.table.Owned;
import dev.paceline.query.table.Writing;
import dev.paceline.query.ticker.TickerTable;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Writes what a batch has changed, of all its stores, in one statement per table. */
record ChangedRows(Collection<FoldedStore> stores) {

  void write(Writing database) {
    database.upsert(StoreTable.TABLE, all(rows -> rows.store().changed()));
    database.insert(OrderTable.TABLE, all(rows -> rows.orders().added()));
    database.insert(ChangeTable.TABLE, all(rows -> rows.orderChanges().added()));
    database.insert(TakenBackTable.TABLE, all(rows -> rows.takenBack().added()));
    database.insert(TickerTable.TABLE, all(rows -> rows.tickerEntries().added()));
    database.upsert(BucketTable.TABLE, all(rows -> rows.buckets().changed()));
    database.upsert(GoalTable.TABLE, all(rows -> rows.goals().changed()));
    database.delete("goal_period", GoalPeriodTable.KEYS, all(ChangedRows::gonePeriods));
    database.upsert(
        GoalPeriodTable.TABLE,
        all(rows ->
            rows.goalPeriods().values().stream()
                .flatMap(periods -> periods.changed().stream())
                .toList()));
  }

  private static List<GoalPeriodTable.Key> gonePeriods(WorkingSet rows) {
    return rows.goalPeriods().entrySet().stream()
        .flatMap(entry ->
            entry.getValue().removed().stream()
                .map(start -> new GoalPeriodTable.Key(entry.getKey(), start)))
        .toList();
  }

  private <R> List<Owned<R>> all(Function<WorkingSet, List<R>> rows) {
    return stores.stream()
        .flatMap(store ->
            rows.apply(store.rows()).stream()
                .map(row -> new Owned<>(store.cursor().storeId(), row)))
        .toList();
  }
}
