package dev.paceline.standalone.database;

import dev.paceline.edge.kept.OwnerOnly;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalInt;

/** A PostgreSQL of this process's own, on a free loopback port, that keeps what it acknowledges. */
final class EmbeddedServer implements AutoCloseable {
  private static final Duration STARTING = Duration.ofSeconds(60);
  private static final String SCRAM = "scram-sha-256";

  private final DataFolder folder;
  private final EmbeddedPostgres postgres;
  private final DatabaseUser user;

  private EmbeddedServer(DataFolder folder, EmbeddedPostgres postgres, DatabaseUser user) {
    this.folder = folder;
    this.postgres = postgres;
    this.user = user;
  }

  /** Starts it on a folder's files, or goes on with one that still runs on them. */
  static EmbeddedServer start(DataFolder folder)
      throws IOException, SQLException, InterruptedException {
    DatabasePassword password = DatabasePassword.of(folder);
    OptionalInt leftover = LeftoverServer.portOf(folder.database(), password);
    if (leftover.isEmpty()) {
      password.beforeStart(folder.database());
    }
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
            // These go to initdb as well, after a "trust" that the library has of its own.
            .setLocaleConfig("auth-host", SCRAM)
            .setLocaleConfig("auth-local", SCRAM)
            .setLocaleConfig("pwfile", password.path().toString())
            .setConnectConfig("password", password.value())
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("unix_socket_directories", "")
            .setServerConfig("password_encryption", SCRAM)
            // All three are off, or can be, in a server that is meant for tests.
            .setServerConfig("fsync", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("synchronous_commit", "on");
    leftover.ifPresent(builder::setPort);
    EmbeddedPostgres postgres = builder.start();
    try {
      OwnerOnly.close(folder.programs()); // The library lets everybody write there.
      DatabaseUser user = new Installation(postgres, folder.database(), password).prepare();
      return new EmbeddedServer(folder, postgres, user);
    } catch (IOException | SQLException | RuntimeException e) {
      postgres.close();
      throw e;
    }
  }

  /** The JDBC address of the product's database. */
  String url() {
    return url(postgres.getPort(), Installation.DATABASE);
  }

  static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** Whom the product's database belongs to. */
  DatabaseUser user() {
    return user;
  }

  @Override
  public void close() throws IOException {
    postgres.close();
    folder.close();
  }
}
