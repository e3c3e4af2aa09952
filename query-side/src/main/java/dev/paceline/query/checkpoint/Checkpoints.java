package dev.paceline.query.checkpoint;

import dev.paceline.query.table.TableFailure;
import dev.paceline.query.ticker.TickerCount;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The checkpoints of one store. All methods throw {@link TableFailure}. */
record Checkpoints(Connection connection, String storeId) {
  private static final String UP_TO =
      """
      select position, seq, seq_with_tests from checkpoint
       where store_id = ? and position <= ? order by position desc limit 1\
      """;

  private static final String ADD =
      "insert into checkpoint (store_id, position, seq, seq_with_tests) values (?, ?, ?, ?)";

  private static final String LOCK =
      "select pg_try_advisory_xact_lock(hashtextextended('checkpoint ' || ?, 0))";

  /** The last checkpoint at or before a position. */
  Checkpoint upTo(long position) {
    try (PreparedStatement query = connection.prepareStatement(UP_TO)) {
      query.setString(1, storeId);
      query.setLong(2, position);
      try (ResultSet row = query.executeQuery()) {
        return row.next()
            ? new Checkpoint(row.getLong(1), new TickerCount(row.getLong(2), row.getLong(3)))
            : Checkpoint.BEGINNING;
      }
    } catch (SQLException e) {
      throw new TableFailure(e);
    }
  }

  /** Adds one, whose versions are written in the same transaction. */
  void add(Checkpoint checkpoint) {
    try (PreparedStatement insert = connection.prepareStatement(ADD)) {
      insert.setString(1, storeId);
      insert.setLong(2, checkpoint.position());
      insert.setLong(3, checkpoint.count().entries());
      insert.setLong(4, checkpoint.count().withTests());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new TableFailure(e);
    }
  }

  /**
   * Whether this transaction is now the one that writes the store's checkpoints. Two at once would
   * do no harm, as only one of them could commit; but one of them would work for nothing.
   */
  boolean lock() {
    try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
      lock.setString(1, storeId);
      try (ResultSet row = lock.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    } catch (SQLException e) {
      throw new TableFailure(e);
    }
  }
}
