package dev.paceline.query.goal;

import dev.paceline.api.goal.GoalId;
import dev.paceline.api.store.StoreId;
import dev.paceline.edge.problem.Refused;
import dev.paceline.query.goal.GoalStanding.KeptPeriod;
import dev.paceline.query.pacing.PaceSteps;
import dev.paceline.query.sales.BucketTable;
import dev.paceline.query.sales.SalesBucket;
import dev.paceline.query.store.StoreRow;
import dev.paceline.query.store.StoreTable;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is shown of goals: one row for each, nothing is summed. */
@Component
class GoalReads {
  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

  /** Whoever writes rows of a store writes its cursor too, so {@code xmin} tells who was last. */
  private static final String MARK =
      """
      select position, xmin::text as written_by from store_cursor
       where projection = 'sales' and store_id = ?
      """;

  private static final String QUARTERS =
      "select count(*) from sales_bucket where store_id = ? and quarter >= ? and quarter < ?";

  private static final String SUMS =
      """
      select date_bin(:seconds * interval '1 second', t.quarter, :first) as quarter,
             sum(orders) as orders, sum(gross) as gross, sum(units) as units,
             sum(refunds_processed) as refunds_processed, sum(refunds_ordered) as refunds_ordered,
             sum(refunded_units_processed) as refunded_units_processed,
             sum(refunded_units_ordered) as refunded_units_ordered
        from sales_bucket t
       where t.store_id = :store and t.quarter >= :first and t.quarter < :end
       group by 1 order by 1
      """;

  private static final String BY_START =
      """
      join unnest(cast(:ids as text[]), cast(:starts as int8[])) u(goal_id, starts)
        on t.goal_id = u.goal_id
           and t.starts_at = timestamptz 'epoch' + u.starts * interval '1 millisecond'
      where t.store_id = :store
      """;

  private final JdbcClient database;

  GoalReads(JdbcClient database) {
    this.database = database;
  }

  /** The store. @throws Refused if it is unknown */
  StoreRow store(StoreId storeId) {
    return database
        .sql(StoreTable.TABLE.select() + "where t.store_id = ?")
        .param(storeId.value())
        .query((line, _) -> StoreTable.TABLE.reading().read(line))
        .optional()
        .orElseThrow(Refused::unknownStore);
  }

  /** How the store's rows stand. @throws Refused if the store is unknown */
  RowsMark mark(StoreId storeId) {
    return database
        .sql(MARK)
        .param(storeId.value())
        .query(RowsMark.class)
        .optional()
        .orElseThrow(Refused::unknownStore);
  }

  /** All goals of a store, by their ids. */
  List<GoalRow> goals(StoreId storeId) {
    return database
        .sql(GoalTable.TABLE.select() + "where t.store_id = ? order by t.goal_id")
        .param(storeId.value())
        .query((line, _) -> GoalTable.TABLE.reading().read(line))
        .list();
  }

  /** One goal. @throws Refused if it was never set */
  GoalRow goal(StoreId storeId, GoalId goalId) {
    return database
        .sql(GoalTable.TABLE.select() + "where t.store_id = ? and t.goal_id = ?")
        .params(storeId.value(), goalId.value())
        .query((line, _) -> GoalTable.TABLE.reading().read(line))
        .optional()
        .orElseThrow(() -> Refused.unknown("goal"));
  }

  /** The rows of these periods, as far as anything counted in them. */
  Map<GoalId, KeptPeriod> periods(StoreId storeId, Map<GoalId, GoalSpan> spans) {
    List<Map.Entry<GoalId, GoalSpan>> wanted = List.copyOf(spans.entrySet());
    return database
        .sql(GoalPeriodTable.TABLE.select() + BY_START)
        .param("store", storeId.value())
        .param("ids", array(wanted, span -> span.getKey().value()))
        .param("starts", array(wanted, span -> startOf(span.getValue())))
        .query((line, _) ->
            new KeptPeriod(
                GoalPeriodTable.TABLE.reading().read(line),
                PaceSteps.parse(line.getString("pace_steps"))))
        .stream()
        .collect(Collectors.toMap(period -> period.row().goalId(), Function.identity()));
  }

  /** The rows of the goal's periods that begin from {@code first} on until before {@code end}. */
  List<GoalPeriodRow> periods(StoreId storeId, GoalId goalId, Instant first, Instant end) {
    return database
        .sql(
            GoalPeriodTable.TABLE.select()
                + "where t.store_id = ? and t.goal_id = ? and t.starts_at >= ? and t.starts_at < ?")
        .params(storeId.value(), goalId.value(), moment(first), moment(end))
        .query((line, _) -> GoalPeriodTable.TABLE.reading().read(line))
        .list();
  }

  /** What the store sold in quarter hours from {@code first} on until before {@code end}. */
  List<SalesBucket> buckets(StoreId storeId, Instant first, Instant end) {
    return database
        .sql(
            BucketTable.TABLE.select()
                + "where t.store_id = ? and t.quarter >= ? and t.quarter < ? order by t.quarter")
        .params(storeId.value(), moment(first), moment(end))
        .query((line, _) -> BucketTable.TABLE.reading().read(line))
        .list();
  }

  /** In how many quarter hours the store sold from {@code first} on until before {@code end}. */
  long quarters(StoreId storeId, Instant first, Instant end) {
    return database
        .sql(QUARTERS)
        .params(storeId.value(), moment(first), moment(end))
        .query(Long.class)
        .single();
  }

  /** What the store sold, summed up for stretches of time of that length from {@code first} on. */
  List<SalesBucket> sums(StoreId storeId, Instant first, Instant end, Duration stretch) {
    return database
        .sql(SUMS)
        .param("store", storeId.value())
        .param("first", moment(first))
        .param("end", moment(end))
        .param("seconds", stretch.toSeconds())
        .query((line, _) -> BucketTable.TABLE.reading().read(line))
        .list();
  }

  /** No event lies before 1980, and PostgreSQL cannot read every year that Java writes. */
  private static OffsetDateTime moment(Instant at) {
    return (at.isBefore(EARLIEST) ? EARLIEST : at).atOffset(ZoneOffset.UTC);
  }

  private static String startOf(GoalSpan span) {
    return Long.toString(span.bounds().start().toEpochMilli());
  }

  /** Ids and numbers have no characters that mean anything in an array's text. */
  private static <T> String array(List<T> values, Function<T, String> element) {
    return values.stream().map(element).collect(Collectors.joining(",", "{", "}"));
  }
}
