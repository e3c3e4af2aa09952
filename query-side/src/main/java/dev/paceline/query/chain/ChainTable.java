package dev.paceline.query.chain;

import dev.paceline.api.audit.ChainPoint;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Writes the table {@code event_chain} and its cursor, within a transaction of the caller. */
record ChainTable(Connection connection) {
  private static final String ENDS =
      """
      select s.store_id, c.position, c.events, c.hash
        from unnest(?::text[]) s(store_id)
       cross join lateral (select position, events, hash from event_chain e
                            where e.store_id = s.store_id order by position desc limit 1) c
      """;

  private static final String ADD =
      """
      insert into event_chain (store_id, position, events, hash)
      select * from unnest(?::text[], ?::int8[], ?::int8[], ?::bytea[])
      """;

  long position() throws SQLException {
    return number("select position from chain_cursor where id = 1");
  }

  /** Locks the cursor and returns it; -1 if another transaction has it. */
  long lock() throws SQLException {
    try (Statement setting = connection.createStatement()) {
      // What a crash takes away is written again, the same: links need not wait for the disk.
      setting.execute("set local synchronous_commit = off");
    }
    return number("select position from chain_cursor where id = 1 for update skip locked");
  }

  private long number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getLong(1) : -1;
    }
  }

  /** Where the chains of these stores end, of those that have one. */
  Map<String, ChainPoint> ends(Collection<String> stores) throws SQLException {
    Map<String, ChainPoint> ends = new HashMap<>();
    try (PreparedStatement query = connection.prepareStatement(ENDS)) {
      query.setArray(1, array("text", stores.toArray()));
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          ends.put(
              row.getString(1),
              ChainRow.of(row.getLong(2), row.getLong(3), row.getBytes(4)).point());
        }
      }
    }
    return ends;
  }

  /** Writes links, and moves the cursor that is locked. */
  void write(NextLinks next, long position) throws SQLException {
    try (PreparedStatement add = connection.prepareStatement(ADD);
        PreparedStatement move =
            connection.prepareStatement("update chain_cursor set position = ? where id = 1")) {
      add.setArray(1, array("text", next.stores().toArray()));
      add.setArray(2, array("int8", next.links().stream().map(ChainPoint::position).toArray()));
      add.setArray(3, array("int8", next.links().stream().map(ChainPoint::events).toArray()));
      add.setArray(
          4,
          array(
              "bytea",
              next.links().stream().map(link -> link.hash().bytes()).toArray(byte[][]::new)));
      add.executeUpdate();
      move.setLong(1, position);
      move.executeUpdate();
    }
  }

  private Array array(String type, Object[] items) throws SQLException {
    return connection.createArrayOf(type, items);
  }
}
