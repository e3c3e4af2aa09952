package dev.paceline.query.testing;

import dev.paceline.eventstore.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Changes what may never change, as somebody can who owns the database, and takes it back. */
public final class Tampering implements AutoCloseable {
  private final Connection connection;
  private final String table;

  /**
   * Runs a statement with all triggers switched off.
   *
   * @param table what it changes
   */
  public Tampering(TestDatabase database, String table, String sql) throws SQLException {
    connection = database.dataSource().getConnection();
    this.table = table;
    try (Statement statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      statement.execute("create temp table as_it_was as select * from " + table);
      int rows = statement.executeUpdate(sql);
      if (rows == 0) {
        throw new IllegalStateException("changed nothing: " + sql);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("begin");
      statement.execute("delete from " + table);
      statement.execute(
          "insert into " + table + " overriding system value select * from as_it_was");
      statement.execute("commit");
    }
    connection.close();
  }
}
