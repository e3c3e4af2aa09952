package dev.paceline.query.compare;

import dev.paceline.query.table.TableFailure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Locks that PostgreSQL keeps as long as a connection lives: who holds one is sure to be alive, in
 * whichever process.
 */
public final class ReplayLock {
  /** The key of a lock, in SQL, of its name as the parameter. */
  public static final String KEY = "hashtextextended('paceline ' || ?, 0)";

  private ReplayLock() {}

  /** Takes the lock of that name if nobody has it. */
  public static boolean tryTake(Connection connection, String name) {
    return call(connection, "select pg_try_advisory_lock(" + KEY + ")", name);
  }

  /** Waits for the lock under which a store is folded afresh: one at a time may do so. */
  public static void takeForFold(Connection connection, String storeId) {
    call(connection, "select true from pg_advisory_lock(" + KEY + ")", "fold " + storeId);
  }

  /** Gives it back, for another store. */
  public static void giveFoldBack(Connection connection, String storeId) {
    call(connection, "select pg_advisory_unlock(" + KEY + ")", "fold " + storeId);
  }

  private static boolean call(Connection connection, String sql, String name) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, name);
      try (ResultSet line = statement.executeQuery()) {
        return line.next() && line.getBoolean(1);
      }
    } catch (SQLException e) {
      throw new TableFailure(e);
    }
  }
}
