package dev.paceline.query.compare;

import dev.paceline.query.goal.GoalPeriodTable;
import dev.paceline.query.goal.GoalTable;
import dev.paceline.query.projection.WorkingSet;
import dev.paceline.query.sales.BucketTable;
import dev.paceline.query.store.StoreTable;
import dev.paceline.query.table.PlainReading;
import dev.paceline.query.table.Table;
import java.security.MessageDigest;
import java.sql.Connection;
import java.util.List;

/** Compares the rows that events change: the store's, quarter hours, goals and their periods. */
record States(String storeId, WorkingSet rows) {
  /** What is done with all rows of a table. */
  private interface Each {
    <R> void table(Table<R> table, List<R> rows);
  }

  private void each(Each with) {
    with.table(StoreTable.TABLE, rows.store().changed());
    with.table(BucketTable.TABLE, rows.buckets().changed());
    with.table(GoalTable.TABLE, rows.goals().all());
    with.table(
        GoalPeriodTable.TABLE,
        rows.goalPeriods().values().stream()
            .flatMap(periods -> periods.changed().stream())
            .toList());
  }

  /** Both are in the order of their keys, so one look at each row is enough. */
  void compare(Connection connection, Findings findings) {
    PlainReading served = new PlainReading(connection);
    each(
        new Each() {
          @Override
          public <R> void table(Table<R> table, List<R> rows) {
            Merge<R> merge = new Merge<>(table, rows.iterator(), findings);
            served.all(table, storeId, merge::served);
            merge.end();
          }
        });
  }

  void join(MessageDigest all) {
    each(
        new Each() {
          @Override
          public <R> void table(Table<R> table, List<R> rows) {
            TableDigest digest = new TableDigest();
            rows.forEach(row -> digest.add(table.plain(row)));
            TableDigest.join(all, table.name(), digest);
          }
        });
  }
}
