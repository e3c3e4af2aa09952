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
import dev.paceline.query.table.PlainRow;
import dev.paceline.query.table.SqlType;
import dev.paceline.query.table.Table;
import dev.paceline.query.ticker.TickerCount;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How versions of rows lie: as the rows themselves, and under the checkpoint that wrote them. */
final class VersionTables {
  static final Table<StoreRow> STORE = read(StoreTable.TABLE);
  static final Table<GoalRow> GOAL = read(GoalTable.TABLE);
  static final Table<GoalPeriodRow> PERIOD = read(GoalPeriodTable.TABLE);
  static final Table<SalesBucket> BUCKET = read(BucketTable.TABLE);

  /** The checkpoints themselves. */
  static final Table<Checkpoint> CHECKPOINT =
      new Table<>(
          "checkpoint",
          List.of(new Column<>("position", SqlType.BIGINT, Checkpoint::position)),
          List.of(
              new Column<>("seq", SqlType.BIGINT, at -> at.count().entries()),
              new Column<>("seq_with_tests", SqlType.BIGINT, at -> at.count().withTests())),
          line ->
              new Checkpoint(
                  line.getLong("position"),
                  new TickerCount(line.getLong("seq"), line.getLong("seq_with_tests"))));

  private VersionTables() {}

  private static <R> Table<R> read(Table<R> table) {
    return new Table<>(table.name() + "_version", table.keys(), table.others(), table.reading());
  }

  /** The table of versions, for the rows that a checkpoint adds. */
  static <R> Table<R> at(long checkpoint, Table<R> versions) {
    return new Table<>(
        versions.name(),
        join(List.of(checkpoint(checkpoint)), versions.keys()),
        join(versions.others(), List.of(gone(false))),
        versions.reading());
  }

  /** The table of periods' versions, for those that a checkpoint adds of periods that are gone. */
  static Table<GoalPeriodTable.Key> gonePeriodsAt(long checkpoint) {
    return new Table<>(
        PERIOD.name(),
        join(List.of(checkpoint(checkpoint)), GoalPeriodTable.KEYS),
        List.of(gone(true)),
        _ -> {
          throw new IllegalStateException("what is gone is not read");
        });
  }

  /** The version of a period that is gone as it lies beside others: it has a key alone. */
  static PlainRow gone(long checkpoint, GoalPeriodTable.Key period) {
    PlainRow key = gonePeriodsAt(checkpoint).plain(period);
    List<@Nullable String> values = new ArrayList<>(key.values());
    values.addAll(key.key().size(), Collections.nCopies(PERIOD.others().size(), null));
    return new PlainRow(key.key(), values);
  }

  private static <R> Column<R> checkpoint(long position) {
    return new Column<>("checkpoint", SqlType.BIGINT, _ -> position);
  }

  private static <R> Column<R> gone(boolean value) {
    return new Column<>("gone", SqlType.BOOLEAN, _ -> value);
  }

  private static <R> List<Column<R>> join(List<Column<R>> some, List<Column<R>> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }
}
