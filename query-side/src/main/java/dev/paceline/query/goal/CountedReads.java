package dev.paceline.query.goal;

import dev.paceline.api.goal.RefundsCountOn;
import dev.paceline.api.order.OrderId;
import dev.paceline.api.store.StoreId;
import dev.paceline.query.sales.BucketTable;
import dev.paceline.query.sales.SalesBucket;
import dev.paceline.query.table.Querying;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what counted when: only the rows of the stretch of time that is asked for. */
@Component
class CountedReads {
  private static final String WHOLE_QUARTERS =
      """
      select :first as quarter, coalesce(sum(orders), 0) as orders,
             coalesce(sum(gross), 0) as gross, coalesce(sum(units), 0) as units,
             coalesce(sum(refunds_processed), 0) as refunds_processed,
             coalesce(sum(refunds_ordered), 0) as refunds_ordered,
             coalesce(sum(refunded_units_processed), 0) as refunded_units_processed,
             coalesce(sum(refunded_units_ordered), 0) as refunded_units_ordered
        from sales_bucket t
       where t.store_id = :store and t.quarter >= :first and t.quarter < :end
      """;

  /** The same sums as a bucket has, of the movements themselves. */
  private static final String MOVEMENTS =
      """
      select :first as quarter,
             coalesce(sum(m.orders), 0) as orders, coalesce(sum(m.gross), 0) as gross,
             coalesce(sum(m.units), 0) as units, coalesce(sum(m.processed), 0) as refunds_processed,
             coalesce(sum(m.ordered), 0) as refunds_ordered,
             coalesce(sum(m.units_processed), 0) as refunded_units_processed,
             coalesce(sum(m.units_ordered), 0) as refunded_units_ordered
        from (
          select 1 as orders, net_sales as gross, units, 0::bigint as processed,
                 0::bigint as ordered, 0::bigint as units_processed, 0::bigint as units_ordered
            from sales_order
           where store_id = :store and not test and placed_at >= :first and placed_at < :end
          union all
          select 0, 0, 0, net, 0, units, 0 from sales_taken_back
           where store_id = :store and processed_at >= :first and processed_at < :end
          union all
          select -orders, 0, 0, 0, net, 0, units from sales_taken_back
           where store_id = :store and placed_at >= :first and placed_at < :end) m
      """;

  /**
   * Both halves stop by themselves, so that a page costs the same wherever it lies. A sale is the
   * one movement of its event.
   */
  private static final String ITEMS =
      """
      (select placed_at as at, position, 0 as part, order_id, 'order.placed' as cause,
              net_sales as net, units
         from sales_order
        where store_id = :store and not test and placed_at >= :first and placed_at < :end
          and (placed_at, position) > (:at, :position) and position <= :known
        order by placed_at, position limit :limit)
      union all
      (select %1$s, position, part, order_id, cause, -net, -units
         from sales_taken_back
        where store_id = :store and %1$s >= :first and %1$s < :end
          and (%1$s, position, part) > (:at, :position, :part) and position <= :known
          and (net <> 0 or units <> 0)
        order by %1$s, position, part limit :limit)
      order by at, position, part limit :limit
      """;

  private final JdbcClient database;

  CountedReads(JdbcClient database) {
    this.database = database;
  }

  /**
   * A movement that counts, with its sign.
   *
   * @param net minor units of revenue
   */
  record CountedItem(
      Instant at, long position, int part, OrderId orderId, String cause, long net, long units) {

    private static CountedItem read(ResultSet line, int number) throws SQLException {
      return new CountedItem(
          Querying.instant(line, "at"),
          line.getLong("position"),
          line.getInt("part"),
          new OrderId(line.getString("order_id")),
          line.getString("cause"),
          line.getLong("net"),
          line.getLong("units"));
    }
  }

  /** After which item a page begins. */
  record Mark(Instant at, long position, int part) {}

  /**
   * What counts from {@code first} on until before {@code end}, in one sum. It begins with a
   * quarter hour.
   */
  SalesBucket sum(StoreId storeId, Instant first, Instant end) {
    Instant partial = SalesBucket.quarterOf(end);
    SalesBucket whole = sum(WHOLE_QUARTERS, storeId, first, partial);
    return partial.equals(end) ? whole : whole.plus(sum(MOVEMENTS, storeId, partial, end));
  }

  private SalesBucket sum(String sql, StoreId storeId, Instant first, Instant end) {
    return database
        .sql(sql)
        .param("store", storeId.value())
        .param("first", first.atOffset(ZoneOffset.UTC))
        .param("end", end.atOffset(ZoneOffset.UTC))
        .query((line, _) -> BucketTable.TABLE.reading().read(line))
        .single();
  }

  /** The movements after a mark that count in a figure, in the order of time. */
  List<CountedItem> items(StoreId storeId, ExplainedFigure figure, Mark after, int limit) {
    String time = figure.countsOn() == RefundsCountOn.PROCESSED ? "processed_at" : "placed_at";
    return database
        .sql(ITEMS.formatted(time))
        .param("store", storeId.value())
        .param("first", figure.from().atOffset(ZoneOffset.UTC))
        .param("end", figure.until().atOffset(ZoneOffset.UTC))
        .param("at", after.at().atOffset(ZoneOffset.UTC))
        .param("position", after.position())
        .param("part", after.part())
        .param("known", figure.position())
        .param("limit", limit)
        .query(CountedItem::read)
        .list();
  }
}
