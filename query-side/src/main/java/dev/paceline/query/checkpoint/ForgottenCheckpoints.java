package dev.paceline.query.checkpoint;

import dev.paceline.query.compare.Differences;
import dev.paceline.query.rebuild.Rewritten;
import dev.paceline.query.table.TableFailure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Finds and throws away a store's checkpoints where they are not as the log has them. Wrong served
 * rows are no reason to: checkpoints are made of the log alone. They are made again behind the
 * served rows.
 */
@Component
class ForgottenCheckpoints implements Rewritten {
  /** Nobody adds one meanwhile: it would build on what is thrown away. */
  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended('checkpoint ' || ?, 0))";

  private static final List<String> TABLES =
      List.of(
          "checkpoint",
          VersionTables.STORE.name(),
          VersionTables.GOAL.name(),
          VersionTables.PERIOD.name(),
          VersionTables.BUCKET.name());

  private final CheckpointCheck check;

  ForgottenCheckpoints(CheckpointCheck check) {
    this.check = check;
  }

  @Override
  public long wrong(String storeId, long position) {
    Differences found = new Differences();
    check.check(storeId, position, found);
    return found.count();
  }

  @Override
  public void forget(Connection connection, String storeId) {
    execute(connection, LOCK, storeId);
    TABLES.forEach(
        table -> execute(connection, "delete from " + table + " where store_id = ?", storeId));
  }

  private static void execute(Connection connection, String sql, String storeId) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, storeId);
      statement.execute();
    } catch (SQLException e) {
      throw new TableFailure(e);
    }
  }
}
