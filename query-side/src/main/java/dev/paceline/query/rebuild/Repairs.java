package dev.paceline.query.rebuild;

import dev.paceline.query.compare.Findings;
import dev.paceline.query.table.Owned;
import dev.paceline.query.table.PlainRow;
import dev.paceline.query.table.Table;
import dev.paceline.query.table.TableFailure;
import dev.paceline.query.table.Writing;
import dev.paceline.query.ticker.TickerEntry;
import dev.paceline.query.ticker.TickerTable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts rows as the log has them in place of those that are served, within one transaction. */
final class Repairs implements Findings {
  private static final int MOST_PENDING = 500;

  /** Who has a number that belongs to another entry is wrong, and found so in its own turn. */
  private static final String MAKE_ROOM =
      "delete from ticker_entry where store_id = ? and seq = any(?)";

  private final String storeId;
  private final Connection connection;
  private final Map<String, Pending<?>> pending = new LinkedHashMap<>();
  private int waiting;
  private long count;
  private boolean entries;

  private record Pending<R>(Table<R> table, List<Owned<R>> rows, List<List<Object>> extra) {
    void write(Writing writing, String storeId) {
      writing.delete(table, storeId, extra);
      writing.upsert(table, rows);
    }
  }

  Repairs(String storeId, Connection connection) {
    this.storeId = storeId;
    this.connection = connection;
  }

  @Override
  public <R> void wrong(Table<R> table, R row, PlainRow expected, @Nullable PlainRow served) {
    of(table).rows().add(new Owned<>(storeId, row));
    noted(table);
  }

  @Override
  public <R> void extra(Table<R> table, PlainRow served) {
    of(table).extra().add(served.key());
    noted(table);
  }

  private void noted(Table<?> table) {
    entries |= table.name().equals(TickerTable.TABLE.name());
    count++;
    waiting++;
  }

  @SuppressWarnings("unchecked") // A table's name stands for its rows.
  private <R> Pending<R> of(Table<R> table) {
    return (Pending<R>)
        pending.computeIfAbsent(
            table.name(), _ -> new Pending<>(table, new ArrayList<>(), new ArrayList<>()));
  }

  /** How many rows are not as they have to be. */
  long count() {
    return count;
  }

  /** Whether entries of the ticker are among them. */
  boolean areOfTheTicker() {
    return entries;
  }

  /** Writes if enough has come together. */
  void writeMany() {
    if (waiting >= MOST_PENDING) {
      write();
    }
  }

  /** Writes what is pending. */
  void write() {
    Writing writing = new Writing(connection);
    makeRoom();
    pending.values().forEach(table -> table.write(writing, storeId));
    pending.clear();
    waiting = 0;
  }

  private void makeRoom() {
    Object[] numbers =
        of(TickerTable.TABLE).rows().stream()
            .map(Owned::row)
            .map(TickerEntry::seq)
            .filter(Objects::nonNull)
            .toArray();
    if (numbers.length == 0) {
      return;
    }
    try (PreparedStatement room = connection.prepareStatement(MAKE_ROOM)) {
      room.setString(1, storeId);
      room.setArray(2, connection.createArrayOf("int8", numbers));
      room.executeUpdate();
    } catch (SQLException e) {
      throw new TableFailure(e);
    }
  }
}
