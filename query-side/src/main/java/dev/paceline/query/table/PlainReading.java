package dev.paceline.query.table;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads rows as the tables have them, also those that no fold could have made. */
public final class PlainReading {
  private static final int PIECE = 1_000;

  private final Connection connection;

  /** Reads on this connection. Throws {@link TableFailure}. */
  public PlainReading(Connection connection) {
    this.connection = connection;
  }

  /** The rows of a store that have one of these keys. */
  public <R> Map<List<Object>, PlainRow> withKeys(
      Table<R> table, String storeId, List<List<Object>> keys) {
    Map<List<Object>, PlainRow> rows = new HashMap<>();
    if (keys.isEmpty()) {
      return rows;
    }
    List<Column<List<Object>>> columns = table.keyColumns();
    String sql =
        table.select()
            + "join unnest("
            + columns.stream()
                .map(column -> "?::" + column.type().arrayOf() + "[]")
                .collect(Collectors.joining(", "))
            + ") u("
            + IntStream.range(0, columns.size())
                .mapToObj(i -> "c" + i)
                .collect(Collectors.joining(", "))
            + ") on t.store_id = ?"
            + IntStream.range(0, columns.size())
                .mapToObj(i ->
                    " and t."
                        + columns.get(i).name()
                        + " = "
                        + columns.get(i).type().value("u.c" + i))
                .collect(Collectors.joining());
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      for (int i = 0; i < columns.size(); i++) {
        query.setArray(i + 1, array(columns.get(i), keys));
      }
      query.setString(columns.size() + 1, storeId);
      read(query, table, row -> rows.put(row.key(), row));
    } catch (SQLException e) {
      throw new TableFailure(e);
    }
    return rows;
  }

  /** All rows of a store by their keys; within a transaction never all of them at once. */
  public <R> void all(Table<R> table, String storeId, Consumer<PlainRow> rows) {
    where("", table, storeId, List.of(), rows);
  }

  /** The same of rows whose column {@code position} is above the first and up to the last. */
  public <R> void between(
      Table<R> table, String storeId, long first, long last, Consumer<PlainRow> rows) {
    where(" and t.position > ? and t.position <= ?", table, storeId, List.of(first, last), rows);
  }

  private <R> void where(
      String condition,
      Table<R> table,
      String storeId,
      List<Long> parameters,
      Consumer<PlainRow> rows) {
    String order =
        table.keys().stream()
            .map(column ->
                "t." + column.name() + (column.type() == SqlType.TEXT ? " collate \"C\"" : ""))
            .collect(Collectors.joining(", "));
    String sql =
        table.select()
            + "where t.store_id = ?"
            + condition
            + (order.isEmpty() ? "" : " order by " + order);
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setFetchSize(PIECE);
      query.setString(1, storeId);
      for (int i = 0; i < parameters.size(); i++) {
        query.setLong(i + 2, parameters.get(i));
      }
      read(query, table, rows);
    } catch (SQLException e) {
      throw new TableFailure(e);
    }
  }

  static <R> void read(PreparedStatement query, Table<R> table, Consumer<PlainRow> rows)
      throws SQLException {
    List<Column<R>> columns = table.columns();
    int keys = table.keys().size();
    try (ResultSet line = query.executeQuery()) {
      while (line.next()) {
        List<Object> key = new ArrayList<>(keys);
        List<@Nullable String> values = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
          // The first column is the store's id.
          Object value = columns.get(i).type().read(line, i + 2);
          values.add(SqlType.text(value));
          if (i < keys && value != null) {
            key.add(value);
          }
        }
        rows.accept(new PlainRow(key, values));
      }
    }
  }

  private Array array(Column<List<Object>> column, List<List<Object>> keys) throws SQLException {
    @Nullable Object[] values = new @Nullable Object[keys.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = column.type().travelling(column.value().apply(keys.get(i)));
    }
    return connection.createArrayOf(column.type().arrayOf(), values);
  }
}
