package dev.paceline.query.sales;

import dev.paceline.api.store.StoreId;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sums buckets. */
@Component
class SalesQueries {
  /** No event lies before, and PostgreSQL cannot read every year that Java writes. */
  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  /**
   * The number of edges at or before a quarter hour tells the stretch that it belongs to. The edges
   * are read in a query of their own, which runs once; a cast beside the column runs for each row.
   */
  private static final String SUMS =
      """
      select width_bucket(quarter, (select cast(:edges as timestamptz[]))) as stretch,
             sum(orders) as orders, sum(gross) as gross, sum(units) as units,
             sum(refunds_processed) as refunds_processed, sum(refunds_ordered) as refunds_ordered,
             sum(refunded_units_processed) as refunded_units_processed,
             sum(refunded_units_ordered) as refunded_units_ordered
        from sales_bucket
       where store_id = :store
         and quarter >= cast(:first as timestamptz) and quarter < cast(:last as timestamptz)
       group by stretch
      """;

  private final JdbcClient database;

  SalesQueries(JdbcClient database) {
    this.database = database;
  }

  /** The sums of each stretch, empty ones included. */
  List<SalesSum> sums(StoreId storeId, SalesSpan span) {
    List<String> edges = span.edges().stream().map(SalesQueries::readable).toList();
    Map<Integer, SalesSum> sums = new TreeMap<>();
    database
        .sql(SUMS)
        .param("store", storeId.value())
        .param("edges", edges.stream().collect(Collectors.joining(",", "{", "}")))
        .param("first", edges.getFirst())
        .param("last", edges.getLast())
        .query(row -> {
          sums.put(row.getInt("stretch"), sum(row));
        });
    return IntStream.rangeClosed(1, span.starts().size())
        .mapToObj(stretch -> sums.getOrDefault(stretch, SalesSum.NOTHING))
        .toList();
  }

  private static SalesSum sum(ResultSet row) throws SQLException {
    return new SalesSum(
        row.getLong("orders"),
        amount(row, "gross"),
        row.getLong("units"),
        amount(row, "refunds_processed"),
        amount(row, "refunds_ordered"),
        row.getLong("refunded_units_processed"),
        row.getLong("refunded_units_ordered"));
  }

  private static BigInteger amount(ResultSet row, String column) throws SQLException {
    return row.getBigDecimal(column).toBigIntegerExact();
  }

  private static String readable(Instant edge) {
    Instant notBefore = edge.isBefore(EARLIEST) ? EARLIEST : edge;
    return (notBefore.isAfter(LATEST) ? LATEST : notBefore).toString();
  }
}
