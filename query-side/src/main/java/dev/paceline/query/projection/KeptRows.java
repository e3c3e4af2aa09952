package dev.paceline.query.projection;

import static dev.paceline.query.goal.GoalPeriodTable.TABLE;

import dev.paceline.api.goal.GoalId;
import dev.paceline.query.goal.GoalPeriodRow;
import dev.paceline.query.rows.MemoryTimeline;
import dev.paceline.query.sales.BucketTable;
import dev.paceline.query.sales.SalesBucket;
import dev.paceline.query.table.Owned;
import dev.paceline.query.table.Querying;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the database keeps of a store's timelines, for what a batch did not know it would need. */
record KeptRows(Querying database, String storeId) {

  MemoryTimeline.Source<SalesBucket> buckets() {
    return new MemoryTimeline.Source<>() {
      @Override
      public @Nullable SalesBucket read(Instant at) {
        return only(
            database.rows(
                BucketTable.TABLE, "where t.store_id = ? and t.quarter = ?", storeId, at));
      }

      @Override
      public List<SalesBucket> read(Instant first, Instant end) {
        return all(
            database.rows(
                BucketTable.TABLE,
                "where t.store_id = ? and t.quarter >= ? and t.quarter < ?",
                storeId,
                first,
                end));
      }
    };
  }

  MemoryTimeline.Source<GoalPeriodRow> periods(GoalId goal) {
    return new MemoryTimeline.Source<>() {
      @Override
      public @Nullable GoalPeriodRow read(Instant at) {
        return only(
            database.rows(
                TABLE,
                "where t.store_id = ? and t.goal_id = ? and t.starts_at = ?",
                storeId,
                goal.value(),
                at));
      }

      @Override
      public List<GoalPeriodRow> read(Instant first, Instant end) {
        return all(
            database.rows(
                TABLE,
                "where t.store_id = ? and t.goal_id = ? and t.starts_at >= ? and t.starts_at < ?",
                storeId,
                goal.value(),
                first,
                end));
      }
    };
  }

  private static <R> @Nullable R only(List<Owned<R>> rows) {
    return rows.isEmpty() ? null : rows.getFirst().row();
  }

  private static <R> List<R> all(List<Owned<R>> rows) {
    return rows.stream().map(Owned::row).toList();
  }
}
