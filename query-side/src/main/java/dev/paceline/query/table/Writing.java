package dev.paceline.query.table;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes rows of any number of stores in one statement. Throws {@link TableFailure}. */
public final class Writing {
  private static final int FIRST = 1;

  private final Connection connection;

  /** Writes on this connection, within its transaction. */
  public Writing(Connection connection) {
    this.connection = connection;
  }

  /** Adds rows that are not there yet. */
  public <R> void insert(Table<R> table, List<Owned<R>> rows) {
    if (!rows.isEmpty()) {
      execute(insertion(table), table.columns(), rows);
    }
  }

  /** Adds rows, or puts them in place of those with the same keys. */
  public <R> void upsert(Table<R> table, List<Owned<R>> rows) {
    if (!rows.isEmpty()) {
      execute(
          insertion(table)
              + " on conflict (store_id"
              + names(table.keys(), ", ", "")
              + ") do update set "
              + table.others().stream()
                  .map(column -> column.name() + " = excluded." + column.name())
                  .collect(Collectors.joining(", ")),
          table.columns(),
          rows);
    }
  }

  /** Takes the rows away whose keys these have. */
  public <K> void delete(String table, List<Column<K>> keys, List<Owned<K>> rows) {
    if (!rows.isEmpty()) {
      execute(
          "delete from "
              + table
              + " t using "
              + unnest(keys)
              + " where t.store_id = u.s"
              + IntStream.range(0, keys.size())
                  .mapToObj(i -> " and t." + keys.get(i).name() + " = " + travelled(keys, i))
                  .collect(Collectors.joining()),
          keys,
          rows);
    }
  }

  /** Takes the rows of a store away that have exactly these keys, however odd they are. */
  public <R> void delete(Table<R> table, String storeId, List<List<Object>> keys) {
    if (keys.isEmpty()) {
      return;
    }
    String sql =
        "delete from "
            + table.name()
            + " where store_id = ?"
            + names(table.keys(), " and ", " = ?");
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (List<Object> key : keys) {
        statement.setString(FIRST, storeId);
        for (int i = 0; i < key.size(); i++) {
          Object part = key.get(i);
          statement.setObject(
              FIRST + 1 + i, part instanceof Instant at ? Querying.moment(at) : part);
        }
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new TableFailure(e);
    }
  }

  private static <R> String insertion(Table<R> table) {
    List<Column<R>> columns = table.columns();
    return "insert into "
        + table.name()
        + " (store_id"
        + names(columns, ", ", "")
        + ") select u.s"
        + IntStream.range(0, columns.size())
            .mapToObj(i -> ", " + travelled(columns, i))
            .collect(Collectors.joining())
        + " from "
        + unnest(columns);
  }

  private static <R> String names(List<Column<R>> columns, String before, String after) {
    return columns.stream()
        .map(column -> before + column.name() + after)
        .collect(Collectors.joining());
  }

  private static <R> String travelled(List<Column<R>> columns, int i) {
    return columns.get(i).type().value("u.c" + i);
  }

  private static <R> String unnest(List<Column<R>> columns) {
    return "unnest(?::text[]"
        + columns.stream()
            .map(column -> ", ?::" + column.type().arrayOf() + "[]")
            .collect(Collectors.joining())
        + ") u(s"
        + IntStream.range(0, columns.size()).mapToObj(i -> ", c" + i).collect(Collectors.joining())
        + ")";
  }

  private <R> void execute(String sql, List<Column<R>> columns, List<Owned<R>> rows) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(FIRST, array("text", rows.stream().map(Owned::storeId).toArray()));
      for (int i = 0; i < columns.size(); i++) {
        Column<R> column = columns.get(i);
        @Nullable Object[] values = new @Nullable Object[rows.size()];
        for (int row = 0; row < values.length; row++) {
          values[row] = column.type().travelling(column.value().apply(rows.get(row).row()));
        }
        statement.setArray(FIRST + 1 + i, array(column.type().arrayOf(), values));
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new TableFailure(e);
    }
  }

  private Array array(String type, @Nullable Object[] values) throws SQLException {
    return connection.createArrayOf(type, values);
  }
}
