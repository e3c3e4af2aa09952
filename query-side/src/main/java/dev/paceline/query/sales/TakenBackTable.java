package dev.paceline.query.sales;

import dev.paceline.api.order.OrderId;
import dev.paceline.query.table.Column;
import dev.paceline.query.table.Querying;
import dev.paceline.query.table.SqlType;
import dev.paceline.query.table.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** How movements that took something back lie in the table {@code sales_taken_back}. */
public final class TakenBackTable {
  /** The table. */
  public static final Table<TakenBackRow> TABLE =
      new Table<>(
          "sales_taken_back",
          List.of(
              new Column<>("position", SqlType.BIGINT, TakenBackRow::position),
              new Column<>("part", SqlType.INTEGER, TakenBackRow::part)),
          List.of(
              new Column<>("order_id", SqlType.TEXT, row -> row.orderId().value()),
              new Column<>("cause", SqlType.TEXT, TakenBackRow::cause),
              new Column<>("processed_at", SqlType.INSTANT, TakenBackRow::processedAt),
              new Column<>("placed_at", SqlType.INSTANT, TakenBackRow::placedAt),
              new Column<>("orders", SqlType.BIGINT, TakenBackRow::orders),
              new Column<>("net", SqlType.BIGINT, TakenBackRow::net),
              new Column<>("units", SqlType.BIGINT, TakenBackRow::units)),
          TakenBackTable::read);

  private TakenBackTable() {}

  private static TakenBackRow read(ResultSet line) throws SQLException {
    return new TakenBackRow(
        new OrderId(line.getString("order_id")),
        line.getLong("position"),
        line.getInt("part"),
        line.getString("cause"),
        Querying.instant(line, "processed_at"),
        Querying.instant(line, "placed_at"),
        line.getLong("orders"),
        line.getLong("net"),
        line.getLong("units"));
  }
}
