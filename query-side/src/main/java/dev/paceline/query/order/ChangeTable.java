package dev.paceline.query.order;

import dev.paceline.api.order.OrderId;
import dev.paceline.api.order.Reason;
import dev.paceline.api.order.RefundId;
import dev.paceline.query.table.Column;
import dev.paceline.query.table.Querying;
import dev.paceline.query.table.SqlType;
import dev.paceline.query.table.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How what became of orders lies in the table {@code order_change}. */
public final class ChangeTable {
  /** The table. */
  public static final Table<OrderChange> TABLE =
      new Table<>(
          "order_change",
          List.of(
              new Column<>("order_id", SqlType.TEXT, row -> row.orderId().value()),
              new Column<>("position", SqlType.BIGINT, OrderChange::position)),
          List.of(
              new Column<>("kind", SqlType.TEXT, row -> row.kind().wireName()),
              new Column<>("refund_id", SqlType.TEXT, ChangeTable::refund),
              new Column<>("at", SqlType.INSTANT, OrderChange::at),
              new Column<>("reason", SqlType.TEXT, ChangeTable::reason),
              new Column<>("net_sales", SqlType.BIGINT, OrderChange::netSales),
              new Column<>("total", SqlType.BIGINT, OrderChange::total),
              new Column<>("units", SqlType.BIGINT, OrderChange::units),
              new Column<>("recorded_at", SqlType.INSTANT, OrderChange::recordedAt)),
          ChangeTable::read);

  private ChangeTable() {}

  private static @Nullable Object refund(OrderChange row) {
    RefundId refund = row.refundId();
    return refund == null ? null : refund.value();
  }

  private static @Nullable Object reason(OrderChange row) {
    Reason reason = row.reason();
    return reason == null ? null : reason.wireName();
  }

  private static OrderChange read(ResultSet line) throws SQLException {
    String refund = line.getString("refund_id");
    String reason = line.getString("reason");
    return new OrderChange(
        new OrderId(line.getString("order_id")),
        line.getLong("position"),
        ChangeKind.valueOf(line.getString("kind").toUpperCase(Locale.ROOT)),
        refund == null ? null : new RefundId(refund),
        Querying.instant(line, "at"),
        reason == null ? null : Reason.valueOf(reason.toUpperCase(Locale.ROOT)),
        line.getLong("net_sales"),
        line.getLong("total"),
        line.getLong("units"),
        Querying.instant(line, "recorded_at"));
  }
}
