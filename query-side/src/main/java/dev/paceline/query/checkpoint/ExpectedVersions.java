package dev.paceline.query.checkpoint;

import dev.paceline.query.goal.GoalPeriodTable;
import dev.paceline.query.projection.WorkingSet;
import dev.paceline.query.table.PlainRow;
import dev.paceline.query.table.Table;
import dev.paceline.query.ticker.TickerCount;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What a checkpoint has to keep of rows that have changed since the one before it. */
final class ExpectedVersions {
  private ExpectedVersions() {}

  /** The rows of each of {@link KeptCheckpoints#TABLES}. */
  static List<List<PlainRow>> of(WorkingSet rows, long at) {
    TickerCount count = Objects.requireNonNullElse(rows.tickerCount().get(), TickerCount.NONE);
    return List.of(
        plain(VersionTables.CHECKPOINT, Stream.of(new Checkpoint(at, count))),
        plain(VersionTables.at(at, VersionTables.STORE), rows.store().changed().stream()),
        plain(VersionTables.at(at, VersionTables.GOAL), rows.goals().changed().stream()),
        Stream.concat(periods(rows, at), gone(rows, at)).toList(),
        plain(VersionTables.at(at, VersionTables.BUCKET), rows.buckets().changed().stream()));
  }

  private static Stream<PlainRow> periods(WorkingSet rows, long at) {
    return plain(
        VersionTables.at(at, VersionTables.PERIOD),
        rows.goalPeriods().values().stream().flatMap(periods -> periods.changed().stream()))
        .stream();
  }

  private static Stream<PlainRow> gone(WorkingSet rows, long at) {
    return rows.goalPeriods().entrySet().stream()
        .flatMap(goal ->
            goal.getValue().removed().stream()
                .map(start ->
                    VersionTables.gone(at, new GoalPeriodTable.Key(goal.getKey(), start))));
  }

  private static <R> List<PlainRow> plain(Table<R> table, Stream<R> rows) {
    return rows.map(table::plain).toList();
  }
}
