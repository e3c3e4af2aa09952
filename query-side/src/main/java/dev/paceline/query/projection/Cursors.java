package dev.paceline.query.projection;

import dev.paceline.query.projection.Cursor.Parked;
import dev.paceline.query.table.TableFailure;
import dev.paceline.query.ticker.TickerCount;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The cursors of stores in the table {@code store_cursor}. Whoever writes rows of a store holds its
 * cursor's lock until the end of the transaction; locks are taken in the order of store ids.
 */
public final class Cursors {
  private static final Logger LOG = LoggerFactory.getLogger(Cursors.class);

  private static final String LOCK =
      """
      select store_id, position, seq, seq_with_tests, parked_at, parked_error from store_cursor
      where projection = 'sales' and store_id = any(?) order by store_id for update\
      """;

  private static final String LOOK =
      """
      select store_id, position, seq, seq_with_tests, parked_at, parked_error from store_cursor
      where projection = 'sales' and store_id = ?\
      """;

  private static final String RAISE =
      """
      update store_cursor set epoch = epoch + 1 where projection = 'sales' and store_id = ?\
      """;

  private static final String ADD =
      """
      insert into store_cursor (projection, store_id, position)
      select 'sales', s, 0 from unnest(?) s order by s on conflict do nothing\
      """;

  private static final String MOVE =
      """
      update store_cursor c
      set position = u.position, seq = u.seq, seq_with_tests = u.with_tests,
          parked_at = u.parked_at, parked_error = u.parked_error
      from unnest(?::text[], ?::int8[], ?::int8[], ?::int8[], ?::int8[], ?::text[])
        u(store_id, position, seq, with_tests, parked_at, parked_error)
      where c.projection = 'sales' and c.store_id = u.store_id\
      """;

  /** The channel tells where a store's rows have moved: {@code {storeId} {position}}. */
  private static final String TELL = "select pg_notify('sales', told) from unnest(?::text[]) told";

  private final Connection connection;

  /** Reads and writes within the transaction of this connection. */
  public Cursors(Connection connection) {
    this.connection = connection;
  }

  /** Locks the cursor of a store, making it if it is missing. */
  public Cursor lock(String store) {
    return lock(List.of(store)).getFirst();
  }

  /** Locks the cursors of these stores, making those that are missing. */
  List<Cursor> lock(Collection<String> stores) {
    try {
      List<Cursor> locked = select(stores);
      if (locked.size() < stores.size()) {
        try (PreparedStatement add = connection.prepareStatement(ADD)) {
          add.setArray(1, array("text", stores.toArray()));
          add.executeUpdate();
        }
        locked = select(stores);
      }
      return locked;
    } catch (SQLException e) {
      throw new TableFailure(e);
    }
  }

  private List<Cursor> select(Collection<String> stores) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(LOCK)) {
      query.setArray(1, array("text", stores.toArray()));
      try (ResultSet line = query.executeQuery()) {
        List<Cursor> cursors = new ArrayList<>();
        while (line.next()) {
          cursors.add(read(line));
        }
        return cursors;
      }
    }
  }

  private static Cursor read(ResultSet line) throws SQLException {
    long parkedAt = line.getLong("parked_at");
    return new Cursor(
        line.getString("store_id"),
        line.getLong("position"),
        new TickerCount(line.getLong("seq"), line.getLong("seq_with_tests")),
        parkedAt == 0 ? null : new Parked(parkedAt, line.getString("parked_error")));
  }

  /** The cursor of a store as it is, not locked; null if there is none. */
  public @Nullable Cursor look(String store) {
    try (PreparedStatement query = connection.prepareStatement(LOOK)) {
      query.setString(1, store);
      try (ResultSet line = query.executeQuery()) {
        return line.next() ? read(line) : null;
      }
    } catch (SQLException e) {
      throw new TableFailure(e);
    }
  }

  /** Tells everyone who was served the store's ticker to begin again. */
  public void raiseEpoch(String store) {
    try (PreparedStatement raise = connection.prepareStatement(RAISE)) {
      raise.setString(1, store);
      raise.executeUpdate();
    } catch (SQLException e) {
      throw new TableFailure(e);
    }
  }

  /** Writes cursors that are locked, and tells listeners of them once the transaction commits. */
  public void move(List<Cursor> cursors) {
    if (cursors.isEmpty()) {
      return;
    }
    try (PreparedStatement move = connection.prepareStatement(MOVE);
        PreparedStatement tell = connection.prepareStatement(TELL)) {
      move.setArray(1, array("text", cursors.stream().map(Cursor::storeId).toArray()));
      move.setArray(2, array("int8", cursors.stream().map(Cursor::position).toArray()));
      move.setArray(3, array("int8", cursors.stream().map(c -> c.count().entries()).toArray()));
      move.setArray(4, array("int8", cursors.stream().map(c -> c.count().withTests()).toArray()));
      move.setArray(5, array("int8", cursors.stream().map(Cursors::parkedAt).toArray()));
      move.setArray(6, array("text", cursors.stream().map(Cursors::parkedError).toArray()));
      move.executeUpdate();
      tell.setArray(
          1,
          array(
              "text",
              cursors.stream().map(moved -> moved.storeId() + " " + moved.position()).toArray()));
      tell.execute();
      cursors.forEach(Cursors::tellOperators);
    } catch (SQLException e) {
      throw new TableFailure(e);
    }
  }

  private static void tellOperators(Cursor cursor) {
    Parked parked = cursor.parked();
    if (parked != null) {
      LOG.warn(
          "store {} is parked at position {}: {}",
          cursor.storeId(),
          parked.position(),
          parked.error());
    }
  }

  private static @Nullable Object parkedAt(Cursor cursor) {
    Parked parked = cursor.parked();
    return parked == null ? null : parked.position();
  }

  private static @Nullable Object parkedError(Cursor cursor) {
    Parked parked = cursor.parked();
    return parked == null ? null : parked.error();
  }

  private Array array(String type, @Nullable Object[] values) throws SQLException {
    return connection.createArrayOf(type, values);
  }
}
