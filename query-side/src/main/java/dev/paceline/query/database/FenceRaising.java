package dev.paceline.query.database;

import dev.paceline.eventstore.DatabaseAddress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Set;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the fence between stores up, once all tables are there. Where nothing is missing it only
 * looks, so that a start disturbs nobody. Several processes may do so at once.
 */
final class FenceRaising {
  private static final Logger LOG = LoggerFactory.getLogger("dev.paceline");
  private static final String FORBIDDEN = "42501";

  /** Lock not available, deadlock, tuple concurrently updated: someone was in the way. */
  private static final Set<String> IN_THE_WAY = Set.of("55P03", "40P01", "XX000");

  private static final int ATTEMPTS = 20;
  private static final long PAUSE_MILLIS = 250;

  private final Connection connection;

  private FenceRaising(Connection connection) {
    this.connection = connection;
  }

  /** How the fence stands for a user of the database. */
  private record Standing(
      String owner, String reader, String schema, boolean isUp, boolean hidesRows) {}

  /**
   * The fence as this database's user may have it.
   *
   * @throws IllegalStateException if a fence is up that hides rows from the user who has to write
   *     them, or if others hold the tables for too long
   */
  static Fence raise(DatabaseAddress address) {
    try (Connection connection = address.connectionsFor("fence").getConnection()) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      return new FenceRaising(connection).raised();
    } catch (SQLException e) {
      throw new IllegalStateException("cannot put the fence between stores up in " + address, e);
    }
  }

  private Fence raised() throws SQLException {
    Standing before = look();
    if (before.isUp()) {
      return new Fence(before.reader(), before.schema());
    }
    String refusal = refusal();
    Standing now = look();
    if (now.isUp()) {
      LOG.info("The fence between stores is up: queries read as {}", now.reader());
      return new Fence(now.reader(), now.schema());
    }
    if (now.hidesRows()) {
      throw new IllegalStateException(
          "Row level security hides rows from %1$s, who has to write them. Make %1$s the owner of the tables"
                  .formatted(now.owner())
              + " in schema "
              + now.schema()
              + ", or connect as their owner.");
    }
    tellThatItIsOff(now, refusal);
    return new Fence(null, now.schema());
  }

  private static void tellThatItIsOff(Standing now, String refusal) {
    LOG.warn(
        "The fence between stores in PostgreSQL is off ({}): stores are kept apart by this program"
            + " alone. To have it, let an administrator of the database run"
            + " \"create role {} nologin; grant {} to {}\", and start again.",
        refusal,
        quoted(now.reader()),
        quoted(now.reader()),
        quoted(now.owner()));
  }

  private static String quoted(String name) {
    return name.matches("[a-z_][a-z0-9_]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
  }

  /** Puts up what is missing; returns why that was not to be, in the database's words. */
  private String refusal() throws SQLException {
    for (int attempt = 1; ; attempt++) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(resource("raise.sql"));
        connection.commit();
        return "the reader's role is a superuser, bypasses row level security or is a member of its"
            + " owner";
      } catch (SQLException e) {
        connection.rollback();
        String state = String.valueOf(e.getSQLState());
        if (state.equals(FORBIDDEN)) {
          return plain(e);
        }
        if (!IN_THE_WAY.contains(state) || attempt == ATTEMPTS) {
          throw e;
        }
      }
      pause();
    }
  }

  private static String plain(SQLException refused) {
    ServerErrorMessage said =
        refused instanceof PSQLException answered ? answered.getServerErrorMessage() : null;
    return said == null ? String.valueOf(refused.getMessage()) : String.valueOf(said.getMessage());
  }

  private Standing look() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(resource("look.sql"))) {
      row.next();
      Standing standing =
          new Standing(
              row.getString("owner_name"),
              row.getString("reader_name"),
              row.getString("schema_name"),
              row.getBoolean("is_up"),
              row.getBoolean("hides_rows"));
      connection.commit();
      return standing;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static String resource(String name) {
    try (InputStream text = FenceRaising.class.getResourceAsStream("/db/fence/" + name)) {
      return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
