package dev.paceline.query.chain;

import dev.paceline.api.audit.ChainPoint;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the table {@code event_chain} and its cursor, within a transaction of the caller. */
record ChainTable(Connection connection) {
  private static final String ENDS =
      """
      select s.store_id, c.position, c.events, c.hash
        from unnest(?::text[]) s(store_id)
       cross join lateral (select position, events, hash from event_chain e
                            where e.store_id = s.store_id order by position desc limit 1) c
      """;

  private static final String END =
      """
      select e.cursor, e.last_link, k.store_id, k.position, k.events, k.hash, k.at, k.key_id, k.signature
        from (select (select position from chain_cursor where id = 1) as cursor,
                     (select coalesce(max(position), 0) from event_chain where store_id = ?) as last_link) e
        left join chain_checkpoint k
          on k.store_id = ? and k.position > greatest(e.cursor, e.last_link)
       order by k.position, k.key_id
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

  /** Where a store's chain ends, by all that says so: in one statement, so in one snapshot. */
  ChainEnds end(String storeId) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(END)) {
      query.setString(1, storeId);
      query.setString(2, storeId);
      try (ResultSet row = query.executeQuery()) {
        List<SignedCheckpoint> beyond = new ArrayList<>();
        @Nullable Long cursor = null;
        long lastLink = 0;
        for (int number = 0; row.next(); number++) {
          cursor = row.getObject("cursor", Long.class);
          lastLink = row.getLong("last_link");
          if (row.getString("store_id") != null) {
            beyond.add(Objects.requireNonNull(SignedCheckpoint.ROW.mapRow(row, number)));
          }
        }
        return new ChainEnds(cursor, lastLink, beyond);
      }
    }
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
