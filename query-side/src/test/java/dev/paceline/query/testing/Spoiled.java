package dev.paceline.query.testing;

import dev.paceline.eventstore.testing.TestDatabase;
import java.util.List;
import java.util.Random;
import org.springframework.dao.EmptyResultDataAccessException;

/**
 * Somebody changes one value behind the product's back.
 *
 * @param isKey whether it tells rows apart: a row with another key is another row
 */
public record Spoiled(String table, String column, String type, boolean isKey) {
  private static final String COLUMNS =
      """
      select c.table_name as "table", c.column_name as "column", c.data_type as type,
             exists (select from information_schema.key_column_usage k
                      join information_schema.table_constraints t using (constraint_name, table_name)
                     where t.constraint_type = 'PRIMARY KEY' and k.table_name = c.table_name
                       and k.column_name = c.column_name) as is_key
        from information_schema.columns c
       where c.table_schema = current_schema() and c.table_name = ?
       order by c.ordinal_position
      """;

  /** Every column of these tables, as the database itself lists them. */
  public static List<Spoiled> columns(TestDatabase database, List<String> tables) {
    return tables.stream()
        .flatMap(
            table -> database.jdbc().sql(COLUMNS).param(table).query(Spoiled.class).list().stream())
        .toList();
  }

  /** Keeps the table as it is, for {@link #mend}. */
  public void keep(TestDatabase database) {
    database.execute("drop table if exists kept");
    database.execute("create table kept as table " + table);
  }

  /** Puts back what was kept. */
  public void mend(TestDatabase database) {
    database.execute("delete from " + table);
    database.execute("insert into " + table + " select * from kept");
  }

  /** Changes the value in one row of the store by as little as it can be; returns the row's key. */
  public String spoil(TestDatabase database, String store, Random random) {
    String row = row(database, store, random);
    String key =
        database
            .jdbc()
            .sql(
                "select concat_ws(' ', %s) from %s where ctid = '%s'".formatted(keys(), table, row))
            .query(String.class)
            .single();
    database.execute(
        "update %s set %s = %s where ctid = '%s'".formatted(table, column, otherValue(), row));
    return key;
  }

  /** The same, if the store has such rows. */
  public boolean spoiledIfThere(TestDatabase database, String store, Random random) {
    boolean there =
        database
            .jdbc()
            .sql("select exists (select from " + table + " where store_id = ?)")
            .param(store)
            .query(Boolean.class)
            .single();
    try {
      if (there) {
        spoil(database, store, random);
      }
      return there;
    } catch (EmptyResultDataAccessException changedMeanwhile) {
      return false;
    }
  }

  /** The last row where a number tells rows apart, so that no other row is in the way. */
  private String row(TestDatabase database, String store, Random random) {
    boolean counts = column.startsWith("seq") || column.equals("position");
    String where =
        " from %s where store_id = '%s'%s"
            .formatted(table, store, counts ? " and " + column + " is not null" : "");
    long rows = database.jdbc().sql("select count(*)" + where).query(Long.class).single();
    String order =
        counts
            ? " order by " + column + " desc limit 1"
            : " order by ctid offset " + random.nextLong(rows) + " limit 1";
    return database.jdbc().sql("select ctid::text" + where + order).query(String.class).single();
  }

  private String keys() {
    return switch (table) {
      case "store_cursor" -> "projection";
      case "store" -> "null";
      case "sales_order" -> "order_id";
      case "order_change" -> "order_id, position";
      case "sales_taken_back" -> "position, part";
      case "ticker_entry" -> "seq_with_tests";
      case "sales_bucket" -> time("quarter");
      case "goal" -> "goal_id";
      case "goal_period" -> "goal_id, " + time("starts_at");
      case "checkpoint" -> "position";
      case "store_version" -> "checkpoint";
      case "goal_version" -> "checkpoint, goal_id";
      case "goal_period_version" -> "checkpoint, goal_id, " + time("starts_at");
      case "sales_bucket_version" -> "checkpoint, " + time("quarter");
      default -> throw new IllegalStateException("a new table: " + table);
    };
  }

  private static String time(String name) {
    return "to_char(%s at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')".formatted(name);
  }

  private String otherValue() {
    if (column.equals("part")) {
      return "part + 100"; // The next number may be another row's.
    }
    return switch (type) {
      case "text" -> "coalesce(%s, '') || 'x'".formatted(column);
      case "bigint", "integer", "numeric" -> "coalesce(%s, 0) + 1".formatted(column);
      case "boolean" -> "not coalesce(%s, false)".formatted(column);
      case "date" -> "coalesce(%s, date '2026-01-01') + 1".formatted(column);
      case "timestamp with time zone" ->
          "coalesce(%s, now()) + interval '1 microsecond'".formatted(column);
      default -> throw new IllegalStateException("a new type: " + type);
    };
  }

  @Override
  public String toString() {
    return table + "." + column;
  }
}
