package dev.paceline.query.checkpoint;

import dev.paceline.api.goal.GoalId;
import dev.paceline.query.goal.GoalPeriodRow;
import dev.paceline.query.goal.GoalRow;
import dev.paceline.query.sales.SalesBucket;
import dev.paceline.query.store.StoreRow;
import dev.paceline.query.table.Owned;
import dev.paceline.query.table.Querying;
import dev.paceline.query.table.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a store as a checkpoint found them: of each the latest version up to it. Looking one
 * up costs the same however many versions it has, since none but that one is read; the statements
 * leave PostgreSQL no other way, whatever it believes of tables that have just been filled.
 */
record Versions(Querying database, String storeId, long checkpoint) {
  private static final String LATEST =
      """
      (select v.* from (%3$s) w
        cross join lateral (
          select * from %1$s x
           where x.store_id = ? and %2$s and x.checkpoint <= ?
           order by x.checkpoint desc limit 1) v
        where not v.gone)\
      """;

  /** From one row to the next: the versions between them are passed over, not read. */
  private static final String MET =
      """
      with recursive met(at) as (
        (select x.%2$s from %1$s x
          where x.store_id = ? %3$s and x.%2$s >= ? and x.%2$s < ? order by x.%2$s limit 1)
        union all
        select (select x.%2$s from %1$s x
                 where x.store_id = ? %3$s and x.%2$s > m.at and x.%2$s < ?
                 order by x.%2$s limit 1)
          from met m where m.at is not null)
      select at from met where at is not null\
      """;

  private static final String STORE = LATEST.formatted("store_version", "true", "select 1");

  private static final String GOALS =
      LATEST.formatted(
          "goal_version",
          "x.goal_id = w.goal_id",
          "select distinct goal_id from goal_version where store_id = ?");

  private static final String BUCKETS_AT =
      LATEST.formatted(
          "sales_bucket_version",
          "x.quarter = w.at",
          "select timestamptz 'epoch' + q * interval '1 millisecond' as at from unnest(?::int8[])"
              + " q");

  private static final String BUCKETS_BETWEEN =
      LATEST.formatted(
          "sales_bucket_version",
          "x.quarter = w.at",
          MET.formatted("sales_bucket_version", "quarter", ""));

  private static final String PERIODS_AT =
      LATEST.formatted(
          "goal_period_version",
          "x.goal_id = w.goal_id and x.starts_at = w.at",
          """
          select g as goal_id, timestamptz 'epoch' + a * interval '1 millisecond' as at
            from unnest(?::text[], ?::int8[]) u(g, a)\
          """);

  private static final String PERIODS_BETWEEN =
      LATEST.formatted(
          "goal_period_version",
          "x.goal_id = ? and x.starts_at = w.at",
          MET.formatted("goal_period_version", "starts_at", "and x.goal_id = ?"));

  @Nullable StoreRow store() {
    List<StoreRow> rows = rows(VersionTables.STORE, STORE, storeId, checkpoint);
    return rows.isEmpty() ? null : rows.getFirst();
  }

  List<GoalRow> goals() {
    return rows(VersionTables.GOAL, GOALS, storeId, storeId, checkpoint);
  }

  List<SalesBucket> buckets(Collection<Instant> quarters) {
    return quarters.isEmpty()
        ? List.of()
        : rows(VersionTables.BUCKET, BUCKETS_AT, quarters, storeId, checkpoint);
  }

  List<SalesBucket> buckets(Instant first, Instant end) {
    return rows(
        VersionTables.BUCKET,
        BUCKETS_BETWEEN,
        storeId,
        first,
        end,
        storeId,
        end,
        storeId,
        checkpoint);
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
        : rows(VersionTables.PERIOD, PERIODS_AT, goals, wanted, storeId, checkpoint);
  }

  List<GoalPeriodRow> periods(GoalId goal, Instant first, Instant end) {
    return rows(
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
        checkpoint);
  }

  private <R> List<R> rows(Table<R> versions, String latest, Object... parameters) {
    return database.rows(versions.outOf(latest), "", parameters).stream().map(Owned::row).toList();
  }
}
