package dev.paceline.query.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How rows of one kind lie in a table whose first column is {@code store_id}.
 *
 * @param keys the columns that tell a store's rows apart; none where a store has one
 * @param others the rest
 */
public record Table<R>(
    String name, List<Column<R>> keys, List<Column<R>> others, Reading<R> reading) {

  /** Makes a row of a result's current line. */
  public interface Reading<R> {
    /** The row of the columns as they are named. */
    R read(ResultSet line) throws SQLException;
  }

  /** The lists are kept as they were given. */
  public Table {
    keys = List.copyOf(keys);
    others = List.copyOf(others);
  }

  /** Rows of the same form out of something else, such as a subquery in parentheses. */
  public Table<R> outOf(String source) {
    return new Table<>(source, keys, others, reading);
  }

  List<Column<R>> columns() {
    return Stream.concat(keys.stream(), others.stream()).toList();
  }

  /** The names of all columns but the store's, keys first. */
  public List<String> columnNames() {
    return columns().stream().map(Column::name).toList();
  }

  /** A row as it is compared. */
  public PlainRow plain(R row) {
    List<Object> key = new ArrayList<>();
    keys.forEach(column -> key.add(Objects.requireNonNull(column.value().apply(row))));
    List<@Nullable String> values = new ArrayList<>();
    columns().forEach(column -> values.add(SqlType.text(column.value().apply(row))));
    return new PlainRow(key, values);
  }

  /** The columns of a row's key alone. */
  List<Column<List<Object>>> keyColumns() {
    return IntStream.range(0, keys.size())
        .mapToObj(i -> {
          Column<R> column = keys.get(i);
          return new Column<List<Object>>(column.name(), column.type(), key -> key.get(i));
        })
        .toList();
  }

  /** The beginning of a query, with {@code t} as the table's name in it. */
  public String select() {
    return "select t.store_id"
        + columns().stream().map(column -> ", t." + column.name()).collect(Collectors.joining())
        + " from "
        + name
        + " t ";
  }
}
