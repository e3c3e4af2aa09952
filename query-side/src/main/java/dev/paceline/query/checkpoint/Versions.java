package dev.paceline.query.checkpoint;

import dev.paceline.api.goal.GoalId;
import dev.paceline.query.goal.GoalPeriodRow;
import dev.paceline.query.goal.GoalRow;
import dev.paceline.query.sales.SalesBucket;
import dev.paceline.query.store.StoreRow;
import dev.paceline.query.table.Owned;
import dev.paceline.query.table.Querying;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a store as a checkpoint found them: of each the latest version up to it. Looking one
 * up costs the same however many versions it has, since none but that one is read.
 */
record Versions(Querying database, String storeId, long checkpoint) {
  private static final String STORE =
      "where t.store_id = ? and t.checkpoint <= ? order by t.checkpoint desc limit 1";

  private static final String GOALS =
      """
      where t.store_id = ? and t.checkpoint = (
        select max(v.checkpoint) from goal_version v
         where v.store_id = ? and v.goal_id = t.goal_id and v.checkpoint <= ?)\
      """;

  private static final String BUCKETS_AT =
      """
      join (select timestamptz 'epoch' + q * interval '1 millisecond' as quarter
              from unnest(?::int8[]) q) w
        on t.store_id = ? and t.quarter = w.quarter
           and t.checkpoint = (
             select max(v.checkpoint) from sales_bucket_version v
              where v.store_id = ? and v.quarter = w.quarter and v.checkpoint <= ?)
      where not t.gone\
      """;

  private static final String PERIODS_AT =
      """
      join (select g as goal_id, timestamptz 'epoch' + a * interval '1 millisecond' as starts_at
              from unnest(?::text[], ?::int8[]) x(g, a)) w
        on t.store_id = ? and t.goal_id = w.goal_id and t.starts_at = w.starts_at
           and t.checkpoint = (
             select max(v.checkpoint) from goal_period_version v
              where v.store_id = ? and v.goal_id = w.goal_id and v.starts_at = w.starts_at
                and v.checkpoint <= ?)
      where not t.gone\
      """;

  /** From one quarter hour to the next: versions between them are passed over, not read. */
  private static final String BUCKETS_BETWEEN =
      """
      join (
        with recursive met(quarter) as (
          (select v.quarter from sales_bucket_version v
            where v.store_id = ? and v.quarter >= ? and v.quarter < ? order by v.quarter limit 1)
          union all
          select (select v.quarter from sales_bucket_version v
                   where v.store_id = ? and v.quarter > m.quarter and v.quarter < ?
                   order by v.quarter limit 1)
            from met m where m.quarter is not null)
        select quarter from met where quarter is not null) w
        on t.store_id = ? and t.quarter = w.quarter
           and t.checkpoint = (
             select max(v.checkpoint) from sales_bucket_version v
              where v.store_id = ? and v.quarter = w.quarter and v.checkpoint <= ?)
      where not t.gone order by t.quarter\
      """;

  private static final String PERIODS_BETWEEN =
      """
      join (
        with recursive met(starts_at) as (
          (select v.starts_at from goal_period_version v
            where v.store_id = ? and v.goal_id = ? and v.starts_at >= ? and v.starts_at < ?
            order by v.starts_at limit 1)
          union all
          select (select v.starts_at from goal_period_version v
                   where v.store_id = ? and v.goal_id = ? and v.starts_at > m.starts_at
                     and v.starts_at < ?
                   order by v.starts_at limit 1)
            from met m where m.starts_at is not null)
        select starts_at from met where starts_at is not null) w
        on t.store_id = ? and t.goal_id = ? and t.starts_at = w.starts_at
           and t.checkpoint = (
             select max(v.checkpoint) from goal_period_version v
              where v.store_id = ? and v.goal_id = ? and v.starts_at = w.starts_at
                and v.checkpoint <= ?)
      where not t.gone order by t.starts_at\
      """;

  @Nullable StoreRow store() {
    List<StoreRow> rows = rows(database.rows(VersionTables.STORE, STORE, storeId, checkpoint));
    return rows.isEmpty() ? null : rows.getFirst();
  }

  List<GoalRow> goals() {
    return rows(database.rows(VersionTables.GOAL, GOALS, storeId, storeId, checkpoint));
  }

  List<SalesBucket> buckets(Collection<Instant> quarters) {
    return quarters.isEmpty()
        ? List.of()
        : rows(
            database.rows(
                VersionTables.BUCKET, BUCKETS_AT, quarters, storeId, storeId, checkpoint));
  }

  List<SalesBucket> buckets(Instant first, Instant end) {
    return rows(
        database.rows(
            VersionTables.BUCKET,
            BUCKETS_BETWEEN,
            storeId,
            first,
            end,
            storeId,
            end,
            storeId,
            storeId,
            checkpoint));
  }

  /** The rows of these periods of each goal. */
  List<GoalPeriodRow> periods(Map<GoalId, Set<Instant>> starts) {
    List<String> goals = new ArrayList<>();
    List<Instant> wanted = new ArrayList<>();
    starts.forEach((goal, all) ->
        all.forEach(start -> {
          goals.add(goal.value());
          wanted.add(start);
        }));
    return wanted.isEmpty()
        ? List.of()
        : rows(
            database.rows(
                VersionTables.PERIOD, PERIODS_AT, goals, wanted, storeId, storeId, checkpoint));
  }

  List<GoalPeriodRow> periods(GoalId goal, Instant first, Instant end) {
    return rows(
        database.rows(
            VersionTables.PERIOD,
            PERIODS_BETWEEN,
            storeId,
            goal.value(),
            first,
            end,
            storeId,
            goal.value(),
            end,
            storeId,
            goal.value(),
            storeId,
            goal.value(),
            checkpoint));
  }

  private static <R> List<R> rows(List<Owned<R>> rows) {
    return rows.stream().map(Owned::row).toList();
  }
}
