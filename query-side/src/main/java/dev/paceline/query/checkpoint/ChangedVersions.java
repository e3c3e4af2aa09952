package dev.paceline.query.checkpoint;

import dev.paceline.query.goal.GoalPeriodTable;
import dev.paceline.query.projection.WorkingSet;
import dev.paceline.query.table.Owned;
import dev.paceline.query.table.Writing;
import java.util.List;
import java.util.stream.Stream;

/** What of a store's rows has changed since a checkpoint, for the next one to keep. */
record ChangedVersions(String storeId, WorkingSet rows) {

  /** Writes a version of each. */
  void write(Writing database, long at) {
    database.insert(
        VersionTables.at(at, VersionTables.STORE), owned(rows.store().changed().stream()));
    database.insert(
        VersionTables.at(at, VersionTables.GOAL), owned(rows.goals().changed().stream()));
    database.insert(
        VersionTables.at(at, VersionTables.BUCKET), owned(rows.buckets().changed().stream()));
    database.insert(
        VersionTables.at(at, VersionTables.PERIOD),
        owned(rows.goalPeriods().values().stream().flatMap(periods -> periods.changed().stream())));
    database.insert(
        VersionTables.gonePeriodsAt(at),
        owned(
            rows.goalPeriods().entrySet().stream()
                .flatMap(goal ->
                    goal.getValue().removed().stream()
                        .map(start -> new GoalPeriodTable.Key(goal.getKey(), start)))));
  }

  private <R> List<Owned<R>> owned(Stream<R> changed) {
    return changed.map(row -> new Owned<>(storeId, row)).toList();
  }
}
