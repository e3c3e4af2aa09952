package dev.paceline.query.checkpoint;

import dev.paceline.query.table.HeldRows;
import dev.paceline.query.table.PlainRow;
import dev.paceline.query.table.Table;
import dev.paceline.query.table.TableFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The checkpoints of a store and their versions as they are at one moment, in the order of their
 * positions: whatever is written or thrown away later, they fit together.
 */
final class KeptCheckpoints {
  /**
   * The checkpoints themselves come first, then their versions; the key's first is the position.
   */
  static final List<Table<?>> TABLES =
      List.of(
          VersionTables.CHECKPOINT,
          VersionTables.at(0, VersionTables.STORE),
          VersionTables.at(0, VersionTables.GOAL),
          VersionTables.at(0, VersionTables.PERIOD),
          VersionTables.at(0, VersionTables.BUCKET));

  /** Nobody writes a checkpoint after a cursor; one between the two may not be looked at yet. */
  private static final String UP_TO_OR_BEYOND_CURSOR =
      """
      where t.store_id = ? and (t.%1$s <= ? or t.%1$s > (
              select coalesce(max(c.position), 9223372036854775807) from store_cursor c
               where c.projection = 'sales' and c.store_id = ?))
       order by t.%1$s\
      """;

  private final List<HeldRows> tables;

  private KeptCheckpoints(List<HeldRows> tables) {
    this.tables = tables;
  }

  /**
   * What is kept at a position.
   *
   * @param rows of each of {@link #TABLES}, by their keys
   */
  record Kept(long position, List<Map<List<Object>, PlainRow>> rows) {
    /** Whether there is a checkpoint. */
    boolean isWritten() {
      return !rows.getFirst().isEmpty();
    }

    /** Whether there are versions. */
    boolean hasVersions() {
      return rows.stream().skip(1).anyMatch(versions -> !versions.isEmpty());
    }
  }

  /**
   * Takes note of all up to a position, and of those that are beyond the store's cursor. They are
   * read by the same connection.
   */
  static KeptCheckpoints now(Connection connection, String storeId, long last) {
    try {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      List<HeldRows> held = new ArrayList<>();
      for (Table<?> table : TABLES) {
        String position = table.columnNames().getFirst();
        String condition = UP_TO_OR_BEYOND_CURSOR.formatted(position);
        held.add(HeldRows.of(connection, table, condition, storeId, last, storeId));
      }
      connection.commit();
      connection.setAutoCommit(true);
      return new KeptCheckpoints(held);
    } catch (SQLException e) {
      throw new TableFailure(e);
    }
  }

  /** The next position at which something is kept; null if there are no more. */
  @Nullable Kept next() {
    List<PlainRow> first =
        tables.stream().flatMap(table -> Stream.ofNullable(table.look())).toList();
    if (first.isEmpty()) {
      return null;
    }
    long position = first.stream().mapToLong(KeptCheckpoints::positionOf).min().orElseThrow();
    return new Kept(position, tables.stream().map(table -> at(position, table)).toList());
  }

  private static Map<List<Object>, PlainRow> at(long position, HeldRows table) {
    Map<List<Object>, PlainRow> rows = new LinkedHashMap<>();
    for (PlainRow row = table.look();
        row != null && positionOf(row) == position;
        row = table.look()) {
      rows.put(row.key(), row);
      table.pass();
    }
    return rows;
  }

  private static long positionOf(PlainRow row) {
    return (Long) row.key().getFirst();
  }
}
