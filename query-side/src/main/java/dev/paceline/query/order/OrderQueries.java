package dev.paceline.query.order;

import dev.paceline.api.Identifiers;
import dev.paceline.api.event.CanonicalJson;
import dev.paceline.api.order.OrderContent;
import dev.paceline.api.order.OrderId;
import dev.paceline.api.order.Reason;
import dev.paceline.api.order.RefundId;
import dev.paceline.api.store.StoreId;
import dev.paceline.query.web.Problem;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads orders as they are shown. */
@Component
class OrderQueries {
  private static final String ORDER =
      """
      select order_id, content, net_sales, total, units, recorded_at, position
        from sales_order where store_id = ? and order_id = ?
      """;

  private static final String CHANGES =
      """
      select order_id, position, kind, refund_id, at, reason, net_sales, total, units, recorded_at
        from order_change where store_id = ? and order_id = ? order by position
      """;

  private final JdbcClient database;

  OrderQueries(JdbcClient database) {
    this.database = database;
  }

  /**
   * An order and what became of it, from one snapshot.
   *
   * @throws Problem if the store has no such order
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public OrderView order(StoreId storeId, String orderId) {
    if (!Identifiers.isId(orderId)) {
      throw Problem.unknown("order");
    }
    OrderRow order =
        database
            .sql(ORDER)
            .params(storeId.value(), orderId)
            .query(OrderQueries::row)
            .optional()
            .orElseThrow(() -> Problem.unknown("order"));
    List<OrderChange> changes =
        database.sql(CHANGES).params(storeId.value(), orderId).query(OrderQueries::change).list();
    return OrderViews.of(storeId, order, changes);
  }

  private static OrderRow row(ResultSet row, int number) throws SQLException {
    byte[] content = row.getString("content").getBytes(StandardCharsets.UTF_8);
    return new OrderRow(
        new OrderId(row.getString("order_id")),
        CanonicalJson.read(content, OrderContent.class),
        row.getLong("net_sales"),
        row.getLong("total"),
        row.getLong("units"),
        instant(row, "recorded_at"),
        row.getLong("position"));
  }

  private static OrderChange change(ResultSet row, int number) throws SQLException {
    @Nullable String refundId = row.getString("refund_id");
    @Nullable String reason = row.getString("reason");
    return new OrderChange(
        new OrderId(row.getString("order_id")),
        row.getLong("position"),
        ChangeKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        refundId == null ? null : new RefundId(refundId),
        instant(row, "at"),
        reason == null ? null : Reason.valueOf(reason.toUpperCase(Locale.ROOT)),
        row.getLong("net_sales"),
        row.getLong("total"),
        row.getLong("units"),
        instant(row, "recorded_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
