package dev.paceline.query.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Rows as they were at one moment, which PostgreSQL keeps aside as long as the connection lives and
 * hands over piece by piece. Whoever takes minutes to read them holds no snapshot meanwhile, which
 * would slow down everyone who writes. Throws {@link TableFailure}.
 */
public final class HeldRows {
  private static final int PIECE = 1_000;

  private final Connection connection;
  private final Table<?> table;
  private final String cursor;
  private final Deque<PlainRow> read = new ArrayDeque<>();
  private boolean over;

  private HeldRows(Connection connection, Table<?> table, String cursor) {
    this.connection = connection;
    this.table = table;
    this.cursor = cursor;
  }

  /**
   * Asks for rows within the connection's transaction, whose snapshot they are of; they are to be
   * read once it is committed.
   *
   * @param condition on {@code t}, with its order
   * @param parameters strings and numbers
   */
  public static HeldRows of(
      Connection connection, Table<?> table, String condition, Object... parameters) {
    String cursor = "held_" + table.name();
    String sql = "declare " + cursor + " no scroll cursor with hold for ";
    try (PreparedStatement declare =
        connection.prepareStatement(sql + table.select() + condition)) {
      for (int i = 0; i < parameters.length; i++) {
        declare.setObject(i + 1, parameters[i]);
      }
      declare.execute();
      return new HeldRows(connection, table, cursor);
    } catch (SQLException e) {
      throw new TableFailure(e);
    }
  }

  /** What they are rows of. */
  public Table<?> table() {
    return table;
  }

  /** The row that is next; null if there are no more. */
  public @Nullable PlainRow look() {
    if (read.isEmpty() && !over) {
      fetch();
    }
    return read.peek();
  }

  /** Goes on behind the row that was looked at. */
  public void pass() {
    read.remove();
  }

  private void fetch() {
    String sql = "fetch forward " + PIECE + " from " + cursor;
    try (PreparedStatement fetch = connection.prepareStatement(sql)) {
      PlainReading.read(fetch, table, read::add);
    } catch (SQLException e) {
      throw new TableFailure(e);
    }
    over = read.size() < PIECE;
  }
}
