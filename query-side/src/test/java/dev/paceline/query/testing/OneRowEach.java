package dev.paceline.query.testing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills every table that has a store id, whichever there are, with one row of each store. */
public final class OneRowEach {
  private OneRowEach() {}

  /** The tables that have a store id, found in the catalog. */
  public static List<String> tables(JdbcClient database) {
    return database
        .sql(
            """
            select table_name from information_schema.columns
             where table_schema = 'public' and column_name = 'store_id' order by table_name
            """)
        .query(String.class)
        .list();
  }

  /** Adds the rows. */
  public static void of(JdbcClient database, List<String> stores) {
    for (String table : tables(database)) {
      for (int i = 0; i < stores.size(); i++) {
        insert(database, table, stores.get(i), 1_000 + i);
      }
    }
  }

  private static void insert(JdbcClient database, String table, String store, int number) {
    List<Map<String, Object>> columns =
        database
            .sql(
                """
                select column_name as name, data_type as type from information_schema.columns
                 where table_schema = 'public' and table_name = ? and column_name <> 'store_id'
                   and is_identity = 'NO' and is_generated = 'NEVER'
                """)
            .param(table)
            .query()
            .listOfRows();
    String names =
        columns.stream()
            .map(column -> '"' + column.get("name").toString() + '"')
            .collect(Collectors.joining(", "));
    String values =
        columns.stream()
            .map(column ->
                column.get("name").equals("stream_id")
                    // The projection, which runs, tells the store by it.
                    ? "'" + store + "/order/" + number + "'"
                    : value(column.get("type").toString(), number))
            .collect(Collectors.joining(", "));
    database
        .sql("insert into %s (store_id, %s) values (?, %s)".formatted(table, names, values))
        .param(store)
        .update();
  }

  private static String value(String type, int number) {
    return switch (type) {
      case "timestamp with time zone" -> "now()";
      case "date" -> "current_date";
      case "boolean" -> "false";
      case "uuid" -> "gen_random_uuid()";
      case "bytea" -> "'\\x7b7d'";
      case "jsonb", "json" -> "'{}'";
      case "text" -> "'" + number + "'";
      default -> Integer.toString(number);
    };
  }

  /** The first column of a result. */
  public static List<String> column(ResultSet result) throws SQLException {
    List<String> values = new ArrayList<>();
    while (result.next()) {
      values.add(result.getString(1));
    }
    return values;
  }
}
