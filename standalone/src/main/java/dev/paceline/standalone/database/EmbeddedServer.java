package dev.paceline.standalone.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.OptionalInt;

/** A PostgreSQL of this process's own, on a free loopback port, that keeps what it acknowledges. */
final class EmbeddedServer implements AutoCloseable {
  /** The role that the server comes with. Only this machine can reach it. */
  static final String ROLE = "postgres";

  private static final String DATABASE = "paceline";
  private static final String EXISTS = "42P04";
  private static final Duration STARTING = Duration.ofSeconds(60);

  private final DataFolder folder;
  private final EmbeddedPostgres postgres;

  private EmbeddedServer(DataFolder folder, EmbeddedPostgres postgres) {
    this.folder = folder;
    this.postgres = postgres;
  }

  /** Starts it on a folder's files, or goes on with one that still runs on them. */
  static EmbeddedServer start(DataFolder folder)
      throws IOException, SQLException, InterruptedException {
    OptionalInt leftover = LeftoverServer.portOf(folder.database());
    Redirect log = Redirect.appendTo(folder.databaseLog().toFile());
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder.database())
            .setCleanDataDirectory(false)
            .setOverrideWorkingDirectory(folder.programs().toFile())
            .setRegisterShutdownHook(false)
            .setPGStartupWait(STARTING)
            .setOutputRedirector(log)
            .setErrorRedirector(log)
            .setLocaleConfig("locale", "C")
            // All three are off, or can be, in a server that is meant for tests.
            .setServerConfig("fsync", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("synchronous_commit", "on");
    leftover.ifPresent(builder::setPort);
    EmbeddedServer server = new EmbeddedServer(folder, builder.start());
    server.createDatabase();
    return server;
  }

  private void createDatabase() throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + DATABASE);
    } catch (SQLException e) {
      if (!EXISTS.equals(e.getSQLState())) {
        throw e;
      }
    }
  }

  /** The JDBC address of the product's database. */
  String url() {
    return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + DATABASE;
  }

  static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=" + ROLE;
  }

  @Override
  public void close() throws IOException {
    postgres.close();
    folder.close();
  }
}
