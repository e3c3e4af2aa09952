package dev.paceline.query.checkpoint;

import dev.paceline.query.goal.GoalPeriodRow;
import dev.paceline.query.goal.GoalPeriodTable;
import dev.paceline.query.goal.GoalRow;
import dev.paceline.query.goal.GoalTable;
import dev.paceline.query.sales.BucketTable;
import dev.paceline.query.sales.SalesBucket;
import dev.paceline.query.store.StoreRow;
import dev.paceline.query.store.StoreTable;
import dev.paceline.query.table.Column;
import dev.paceline.query.table.SqlType;
import dev.paceline.query.table.Table;
import java.util.List;
import java.util.stream.Stream;

/** How versions of rows lie: as the rows themselves, and under the checkpoint that wrote them. */
final class VersionTables {
  static final Table<StoreRow> STORE = read(StoreTable.TABLE);
  static final Table<GoalRow> GOAL = read(GoalTable.TABLE);
  static final Table<GoalPeriodRow> PERIOD = read(GoalPeriodTable.TABLE);
  static final Table<SalesBucket> BUCKET = read(BucketTable.TABLE);

  private VersionTables() {}

  private static <R> Table<R> read(Table<R> table) {
    return new Table<>(table.name() + "_version", table.keys(), table.others(), table.reading());
  }

  /** The table of versions, for the rows that a checkpoint adds. */
  static <R> Table<R> at(long checkpoint, Table<R> versions) {
    return new Table<>(
        versions.name(),
        with(versions.keys(), new Column<>("checkpoint", SqlType.BIGINT, _ -> checkpoint)),
        with(versions.others(), new Column<>("gone", SqlType.BOOLEAN, _ -> false)),
        versions.reading());
  }

  /** The table of periods' versions, for those that a checkpoint adds of periods that are gone. */
  static Table<GoalPeriodTable.Key> gonePeriodsAt(long checkpoint) {
    return new Table<>(
        PERIOD.name(),
        with(GoalPeriodTable.KEYS, new Column<>("checkpoint", SqlType.BIGINT, _ -> checkpoint)),
        List.of(new Column<>("gone", SqlType.BOOLEAN, _ -> true)),
        _ -> {
          throw new IllegalStateException("what is gone is not read");
        });
  }

  private static <R> List<Column<R>> with(List<Column<R>> columns, Column<R> last) {
    return Stream.concat(columns.stream(), Stream.of(last)).toList();
  }
}
