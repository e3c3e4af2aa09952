package dev.paceline.query.order;

import dev.paceline.api.event.CanonicalJson;
import dev.paceline.api.order.OrderContent;
import dev.paceline.api.order.OrderId;
import dev.paceline.query.table.Column;
import dev.paceline.query.table.Querying;
import dev.paceline.query.table.SqlType;
import dev.paceline.query.table.Table;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** How orders lie in the table {@code sales_order}. */
public final class OrderTable {
  /** The table. */
  public static final Table<OrderRow> TABLE =
      new Table<>(
          "sales_order",
          List.of(new Column<>("order_id", SqlType.TEXT, row -> row.orderId().value())),
          List.of(
              new Column<>("content", SqlType.TEXT, row -> written(row.content())),
              new Column<>("placed_at", SqlType.INSTANT, row -> row.content().placedAt()),
              new Column<>("test", SqlType.BOOLEAN, row -> row.content().test()),
              new Column<>("net_sales", SqlType.BIGINT, OrderRow::netSales),
              new Column<>("total", SqlType.BIGINT, OrderRow::total),
              new Column<>("units", SqlType.BIGINT, OrderRow::units),
              new Column<>("recorded_at", SqlType.INSTANT, OrderRow::recordedAt),
              new Column<>("position", SqlType.BIGINT, OrderRow::position)),
          OrderTable::read);

  private OrderTable() {}

  private static OrderRow read(ResultSet line) throws SQLException {
    return new OrderRow(
        new OrderId(line.getString("order_id")),
        CanonicalJson.read(
            line.getString("content").getBytes(StandardCharsets.UTF_8), OrderContent.class),
        line.getLong("net_sales"),
        line.getLong("total"),
        line.getLong("units"),
        Querying.instant(line, "recorded_at"),
        line.getLong("position"));
  }

  private static String written(OrderContent content) {
    return new String(CanonicalJson.write(content), StandardCharsets.UTF_8);
  }
}
