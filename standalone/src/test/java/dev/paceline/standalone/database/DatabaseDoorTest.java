package dev.paceline.standalone.database;

import static java.lang.ProcessBuilder.Redirect.DISCARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The database that comes along, towards others on the machine,")
class DatabaseDoorTest {
  private static final String TRUSTING = "local all all trust\nhost all all 127.0.0.1/32 trust\n";

  /** Unpacked once for all tests. */
  @TempDir static Path programs;

  @TempDir Path data;

  @Test
  @DisplayName("lets in nobody who does not know the kept password, and with it no superuser")
  void asksForPassword() throws Exception {
    try (EmbeddedServer server = start();
        Connection connection = connect(server)) {
      assertThat(server.user().name()).isEqualTo("paceline");
      assertThat(ask(connection, "show is_superuser")).isEqualTo("off");
      assertClosed(server);
      assertThat(Files.readString(data.resolve("identity/database-password")))
          .isEqualTo(server.user().password() + "\n");
      assertThat(server.user().toString()).doesNotContain(server.user().password());
      assertThat(Files.readString(data.resolve("database.log")))
          .doesNotContain(server.user().password());
    }
  }

  @Test
  @DisplayName("has files that nobody else can read, also in a folder that was open")
  void closesFiles() throws Exception {
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
    for (String open : List.of("postgresql", "database", "identity")) {
      Path folder = Files.createDirectory(data.resolve(open));
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    }
    Path log = Files.createFile(data.resolve("database.log"));
    Files.setPosixFilePermissions(log, PosixFilePermissions.fromString("rw-r--r--"));

    try (EmbeddedServer server = start()) {
      assertThat(server.url()).isNotEmpty();
      for (String closed : List.of("postgresql", "database", "identity")) {
        assertThat(rights(data.resolve(closed))).as(closed).isEqualTo("rwx------");
      }
      assertThat(rights(log)).isEqualTo("rw-------");
      assertThat(rights(data.resolve("identity/database-password"))).isEqualTo("rw-------");
    }
  }

  @ParameterizedTest(name = "still running: {0}")
  @ValueSource(booleans = {false, true})
  @DisplayName("is closed on a folder of a time without passwords, and keeps what is in it")
  void takesOverTrustingFolder(boolean stillRunning) throws Exception {
    try (EmbeddedServer server = start()) {
      String superuser = "jdbc:postgresql://127.0.0.1:" + portOf(server) + "/postgres";
      try (Connection connection =
          DriverManager.getConnection(superuser, "postgres", server.user().password())) {
        tell(connection, "alter database paceline owner to postgres");
        tell(connection, "alter role postgres password null");
        tell(connection, "drop role paceline");
      }
    }
    Files.writeString(data.resolve("database/pg_hba.conf"), TRUSTING);
    Files.delete(data.resolve("identity/database-password"));
    if (stillRunning) {
      pgCtl("start", "-o", "-p " + freePort());
    }

    for (int i = 0; i < 2; i++) {
      try (EmbeddedServer server = start()) {
        assertThat(server.user().name()).isEqualTo("postgres");
        assertClosed(server);
      }
    }
  }

  @Test
  @DisplayName("is used on, when it outlived its process and asks for the password")
  void takesOverLeftover() throws Exception {
    start().close();
    int port = freePort();
    pgCtl("start", "-o", "-p " + port);
    try (EmbeddedServer server = start()) {
      assertThat(portOf(server)).isEqualTo(port);
      assertClosed(server);
    }
  }

  @Test
  @DisplayName("takes a new password where the kept one was lost")
  void takesNewPassword() throws Exception {
    try (EmbeddedServer server = start();
        Connection connection = connect(server)) {
      tell(connection, "create table kept as select 42 as x");
    }
    Files.delete(data.resolve("identity/database-password"));
    try (EmbeddedServer server = start();
        Connection connection = connect(server)) {
      assertThat(ask(connection, "select x from kept")).isEqualTo("42");
      assertClosed(server);
    }
  }

  private EmbeddedServer start() throws Exception {
    if (Files.notExists(data.resolve("postgresql"))) {
      Files.createSymbolicLink(data.resolve("postgresql"), programs);
    }
    return EmbeddedServer.start(DataFolder.claim(data));
  }

  private static void assertClosed(EmbeddedServer server) throws SQLException {
    for (String user : List.of("postgres", "paceline")) {
      for (String password : List.of("", "postgres", "0".repeat(64))) {
        assertThatExceptionOfType(SQLException.class)
            .isThrownBy(() -> DriverManager.getConnection(server.url(), user, password))
            .satisfies(refused -> assertThat(refused.getSQLState()).isIn("28P01", "08004"));
      }
    }
    connect(server).close();
  }

  private static Connection connect(EmbeddedServer server) throws SQLException {
    return DriverManager.getConnection(
        server.url(), server.user().name(), server.user().password());
  }

  private static int portOf(EmbeddedServer server) {
    return Integer.parseInt(server.url().replaceAll(".*:(\\d+)/.*", "$1"));
  }

  /** As the same data's server would run that another process had started. */
  private void pgCtl(String action, String... options) throws Exception {
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      command.addAll(List.of("unshare", "-U")); // PostgreSQL does not run as root.
    }
    command.addAll(List.of(program().toString(), "-w", "-D", data.resolve("database").toString()));
    command.addAll(List.of("-l", data.resolve("database.log").toString(), action));
    command.addAll(List.of(options));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(DISCARD).start();
    assertThat(process.waitFor()).isZero();
  }

  private static Path program() throws IOException {
    try (Stream<Path> files = Files.walk(programs)) {
      return files.filter(path -> path.endsWith("bin/pg_ctl")).findAny().orElseThrow();
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new java.net.ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static String ask(Connection connection, String question) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      row.next();
      return row.getString(1);
    }
  }

  private static void tell(Connection connection, String order) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(order);
    }
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
