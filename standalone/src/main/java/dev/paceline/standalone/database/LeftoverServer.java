package dev.paceline.standalone.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A PostgreSQL that outlived the process that had started it, as after {@code kill -9}. It still
 * holds its data, so it is used on rather than started again.
 */
final class LeftoverServer {
  private static final int PID = 0;
  private static final int PORT = 3;
  private static final String STARTING_UP = "57P03";
  private static final long PATIENCE_NANOS = 30_000_000_000L;
  private static final long PAUSE_MILLIS = 100;

  private LeftoverServer() {}

  /** The port of the server that still runs on these files, if one does. */
  static OptionalInt portOf(Path database, DatabasePassword password)
      throws IOException, InterruptedException {
    Path pidFile = database.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return OptionalInt.empty();
    }
    List<String> lines = Files.readAllLines(pidFile);
    if (lines.size() <= PORT || !isAlive(lines.get(PID))) {
      return OptionalInt.empty();
    }
    int port = Integer.parseInt(lines.get(PORT).strip());
    return answers(port, database, password) ? OptionalInt.of(port) : OptionalInt.empty();
  }

  private static boolean isAlive(String pid) {
    Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(pid.strip()));
    return process.map(ProcessHandle::isAlive).orElse(false);
  }

  /**
   * The number may be another process's by now: only the server itself knows whose files it has.
   */
  private static boolean answers(int port, Path database, DatabasePassword password)
      throws InterruptedException {
    long start = System.nanoTime();
    while (true) {
      try (Connection connection =
              DriverManager.getConnection(
                  EmbeddedServer.url(port, "postgres"), Installation.SUPERUSER, password.value());
          Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("show data_directory")) {
        return row.next() && Files.isSameFile(Path.of(row.getString(1)), database);
      } catch (SQLException e) {
        if (!STARTING_UP.equals(e.getSQLState()) || System.nanoTime() - start > PATIENCE_NANOS) {
          return false;
        }
        Thread.sleep(PAUSE_MILLIS);
      } catch (IOException e) {
        return false;
      }
    }
  }
}
