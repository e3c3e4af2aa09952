package dev.paceline.query.compare;

import dev.paceline.query.order.ChangeTable;
import dev.paceline.query.order.OrderTable;
import dev.paceline.query.table.PlainRow;
import dev.paceline.query.table.Table;
import dev.paceline.query.table.TableFailure;
import dev.paceline.query.ticker.TickerTable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds rows of journals that no event has made. An order's row is there because its stream has
 * begun, what became of it because of the event at that position; both stay so for ever, so that
 * pages of them can be looked at while others are written.
 */
record ExtraRows(String storeId, Connection connection, Findings findings) {
  private static final int PAGE = 5_000;

  private static final String ORDERS =
      """
      select t.order_id, exists (
               select from event_log e
                where e.stream_id = ? || '/order/' || t.order_id and e.sequence = 0) as is_of_an_event
        from (select order_id from sales_order
               where store_id = ? and order_id > ? order by order_id limit ?) t
       order by t.order_id
      """;

  private static final String CHANGES =
      """
      select t.order_id, t.position, exists (
               select from event_log e
                where e.position = t.position and e.stream_id = ? || '/order/' || t.order_id
                  and e.sequence > 0) as is_of_an_event
        from (select order_id, position from order_change
               where store_id = ? and (order_id, position) > (?, ?)
               order by order_id, position limit ?) t
       order by t.order_id, t.position
      """;

  private static final String TICKER =
      """
      select seq_with_tests from ticker_entry
       where store_id = ? and (seq_with_tests < 1 or seq_with_tests > ?) order by seq_with_tests
      """;

  void find() {
    try {
      @Nullable String order = "";
      while (order != null) {
        order = orders(order);
      }
      List<Object> change = List.of("", 0L);
      while (!change.isEmpty()) {
        change = changes(change);
      }
    } catch (SQLException e) {
      throw new TableFailure(e);
    }
  }

  private @Nullable String orders(String after) throws SQLException {
    List<List<Object>> extra = new ArrayList<>();
    @Nullable String last = null;
    int count = 0;
    try (PreparedStatement query = connection.prepareStatement(ORDERS)) {
      query.setString(1, storeId);
      query.setString(2, storeId);
      query.setString(3, after);
      query.setInt(4, PAGE);
      try (ResultSet line = query.executeQuery()) {
        while (line.next()) {
          count++;
          last = line.getString(1);
          if (!line.getBoolean("is_of_an_event")) {
            extra.add(List.of(last));
          }
        }
      }
    }
    tell(OrderTable.TABLE, extra);
    return count < PAGE ? null : last;
  }

  private List<Object> changes(List<Object> after) throws SQLException {
    List<List<Object>> extra = new ArrayList<>();
    List<Object> last = List.of();
    int count = 0;
    try (PreparedStatement query = connection.prepareStatement(CHANGES)) {
      query.setString(1, storeId);
      query.setString(2, storeId);
      query.setObject(3, after.get(0));
      query.setObject(4, after.get(1));
      query.setInt(5, PAGE);
      try (ResultSet line = query.executeQuery()) {
        while (line.next()) {
          count++;
          last = List.of(line.getString(1), line.getLong(2));
          if (!line.getBoolean("is_of_an_event")) {
            extra.add(last);
          }
        }
      }
    }
    tell(ChangeTable.TABLE, extra);
    return count < PAGE ? List.of() : last;
  }

  /** Entries beyond the last; only while nobody adds any. */
  void findBeyond(long lastEntry) {
    List<List<Object>> extra = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(TICKER)) {
      query.setString(1, storeId);
      query.setLong(2, lastEntry);
      try (ResultSet line = query.executeQuery()) {
        while (line.next()) {
          extra.add(List.of(line.getLong(1)));
        }
      }
    } catch (SQLException e) {
      throw new TableFailure(e);
    }
    tell(TickerTable.TABLE, extra);
  }

  private <R> void tell(Table<R> table, List<List<Object>> keys) {
    keys.forEach(key -> findings.extra(table, new PlainRow(key, List.of())));
  }
}
