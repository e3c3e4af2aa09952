package dev.paceline.eventstore;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A commit that was acknowledged has to survive a crash; some settings give that away. */
final class DurabilityCheck {

  private static final String UNSAFE =
      "select name from pg_settings where setting = 'off'"
          + " and name in ('fsync', 'full_page_writes', 'synchronous_commit') order by name";

  private DurabilityCheck() {}

  /** Throws {@link IllegalStateException} if the server may lose acknowledged commits. */
  static void require(DatabaseAddress database) {
    List<String> unsafe = new ArrayList<>();
    try (Connection connection = database.connectionsFor("durability check").getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(UNSAFE)) {
      while (row.next()) {
        unsafe.add(row.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot ask " + database + " whether it is durable", e);
    }
    if (!unsafe.isEmpty()) {
      throw new IllegalStateException(
          "PostgreSQL at %s would lose acknowledged events in a crash: %s off. Switch on what is off,"
                  .formatted(database, String.join(", ", unsafe))
              + " or set paceline.event-store.allow-unsafe=true if this is a test.");
    }
  }
}
