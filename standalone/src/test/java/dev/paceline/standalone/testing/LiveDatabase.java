package dev.paceline.standalone.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The database that comes along, entered behind the product's back as its operators may. */
public record LiveDatabase(String url, String password) {
  private static final int LINE_OF_PORT = 3;

  /** The one of a running process with that data folder. */
  public static LiveDatabase of(Path data) throws IOException {
    String port =
        Files.readAllLines(data.resolve("database").resolve("postmaster.pid"))
            .get(LINE_OF_PORT)
            .strip();
    String password =
        Files.readString(data.resolve("identity").resolve("database-password")).strip();
    return new LiveDatabase("jdbc:postgresql://127.0.0.1:" + port + "/paceline", password);
  }

  /** Runs statements. */
  public void execute(List<String> statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, "paceline", password);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
