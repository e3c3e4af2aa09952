package dev.paceline.query.sales;

import dev.paceline.query.table.Column;
import dev.paceline.query.table.Querying;
import dev.paceline.query.table.SqlType;
import dev.paceline.query.table.Table;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** How quarter hours lie in the table {@code sales_bucket}. */
public final class BucketTable {
  /** The table. */
  public static final Table<SalesBucket> TABLE =
      new Table<>(
          "sales_bucket",
          List.of(new Column<>("quarter", SqlType.INSTANT, SalesBucket::quarter)),
          List.of(
              new Column<>("orders", SqlType.BIGINT, SalesBucket::orders),
              new Column<>("gross", SqlType.NUMERIC, SalesBucket::gross),
              new Column<>("units", SqlType.BIGINT, SalesBucket::units),
              new Column<>("refunds_processed", SqlType.NUMERIC, SalesBucket::refundsProcessed),
              new Column<>("refunds_ordered", SqlType.NUMERIC, SalesBucket::refundsOrdered),
              new Column<>(
                  "refunded_units_processed", SqlType.BIGINT, SalesBucket::refundedUnitsProcessed),
              new Column<>(
                  "refunded_units_ordered", SqlType.BIGINT, SalesBucket::refundedUnitsOrdered)),
          BucketTable::read);

  private BucketTable() {}

  private static SalesBucket read(ResultSet line) throws SQLException {
    return new SalesBucket(
        Querying.instant(line, "quarter"),
        line.getLong("orders"),
        whole(line, "gross"),
        line.getLong("units"),
        whole(line, "refunds_processed"),
        whole(line, "refunds_ordered"),
        line.getLong("refunded_units_processed"),
        line.getLong("refunded_units_ordered"));
  }

  private static BigInteger whole(ResultSet line, String column) throws SQLException {
    return line.getBigDecimal(column).toBigIntegerExact();
  }
}
