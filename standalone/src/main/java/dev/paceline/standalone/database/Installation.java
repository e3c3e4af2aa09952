package dev.paceline.standalone.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** What the product needs in a server that runs: a guarded door, a database, and who owns it. */
final class Installation {
  /** The product's database. */
  static final String DATABASE = "paceline";

  /** The role that the server comes with, which may do everything. */
  static final String SUPERUSER = "postgres";

  private static final String OWNER = "paceline";

  private final EmbeddedPostgres postgres;
  private final Path database;
  private final DatabasePassword password;

  Installation(EmbeddedPostgres postgres, Path database, DatabasePassword password) {
    this.postgres = postgres;
    this.database = database;
    this.password = password;
  }

  /** Makes what is missing. Returns the owner of the product's database. */
  DatabaseUser prepare() throws IOException, SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      if (!password.guards(database)) {
        setPassword(statement, SUPERUSER);
        DatabasePassword.guard(database);
        statement.execute("select pg_reload_conf()");
      }
      String owner = ownerOfDatabase(statement);
      if (owner == null) {
        createDatabase(statement);
        owner = OWNER;
      }
      setPassword(statement, owner);
      return new DatabaseUser(owner, password.value());
    }
  }

  /** Installations from before there was an owner of its own stay with the superuser. */
  private static @Nullable String ownerOfDatabase(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "select pg_get_userbyid(datdba) from pg_database where datname = '" + DATABASE + "'")) {
      return row.next() ? row.getString(1) : null;
    }
  }

  /** The owner is no superuser, and may make the role that queries read as. */
  private static void createDatabase(Statement statement) throws SQLException {
    if (!hasOwner(statement)) {
      statement.execute("create role " + OWNER + " login createrole");
    }
    statement.execute("create database " + DATABASE + " owner " + OWNER);
  }

  private static boolean hasOwner(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery("select from pg_roles where rolname = '" + OWNER + "'")) {
      return row.next();
    }
  }

  /** The password consists of hexadecimal digits, and stays out of the server's log. */
  private void setPassword(Statement statement, String role) throws SQLException {
    statement.execute("set log_min_error_statement = panic");
    statement.execute("alter role " + role + " password '" + password.value() + "'");
  }
}
