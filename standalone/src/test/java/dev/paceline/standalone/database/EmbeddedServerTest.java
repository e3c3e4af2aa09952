package dev.paceline.standalone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The database that comes along")
class EmbeddedServerTest {
  @TempDir Path data;

  @Test
  @DisplayName("is PostgreSQL 18 on loopback that keeps what it acknowledges")
  void isDurable() throws Exception {
    try (EmbeddedServer server = EmbeddedServer.start(DataFolder.claim(data))) {
      assertThat(ask(server, "show server_version")).startsWith("18");
      assertThat(ask(server, "show fsync")).isEqualTo("on");
      assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
      assertThat(ask(server, "show full_page_writes")).isEqualTo("on");
      assertThat(ask(server, "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(ask(server, "show unix_socket_directories")).isEmpty();
    }
  }

  @Test
  @DisplayName("has its data again after a restart")
  void keepsData() throws Exception {
    try (EmbeddedServer server = EmbeddedServer.start(DataFolder.claim(data))) {
      tell(server, "create table kept(x int); insert into kept values (42)");
    }
    try (EmbeddedServer server = EmbeddedServer.start(DataFolder.claim(data))) {
      assertThat(ask(server, "select x from kept")).isEqualTo("42");
    }
  }

  @Test
  @DisplayName("is one process's alone: a second on the same folder is told so")
  void isOnes() throws Exception {
    try (DataFolder mine = DataFolder.claim(data)) {
      assertThatThrownBy(() -> DataFolder.claim(data))
          .isInstanceOf(DataFolderInUse.class)
          .hasMessageContaining(mine.toString());
    }
    DataFolder.claim(data).close();
  }

  private static String ask(EmbeddedServer server, String question) throws SQLException {
    try (Connection connection = connect(server);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      row.next();
      return row.getString(1);
    }
  }

  private static void tell(EmbeddedServer server, String order) throws SQLException {
    try (Connection connection = connect(server);
        Statement statement = connection.createStatement()) {
      statement.execute(order);
    }
  }

  private static Connection connect(EmbeddedServer server) throws SQLException {
    return DriverManager.getConnection(
        server.url(), Installation.SUPERUSER, server.user().password());
  }
}
