package dev.paceline.query.projection;

import dev.paceline.query.table.TableFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.jspecify.annotations.Nullable;

/** Work within a transaction that leaves no trace where the database refuses its rows. */
record Attempt(Connection connection) {

  /**
   * Runs the work, and takes it back if it fails.
   *
   * @return why the rows were refused; null if they were not
   * @throws TableFailure if the database failed for another reason
   */
  @Nullable TableFailure failure(Runnable work) {
    try {
      Savepoint before = connection.setSavepoint();
      try {
        work.run();
        connection.releaseSavepoint(before);
        return null;
      } catch (TableFailure e) {
        if (!e.isOfTheRows()) {
          throw e;
        }
        connection.rollback(before);
        return e;
      }
    } catch (SQLException e) {
      throw new TableFailure(e);
    }
  }
}
