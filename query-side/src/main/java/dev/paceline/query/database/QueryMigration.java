package dev.paceline.query.database;

import dev.paceline.eventstore.DatabaseAddress;
import org.flywaydb.core.Flyway;

/** Brings the tables of the read models to the version of this program. */
public final class QueryMigration {
  private QueryMigration() {}

  /** Migrates that database; several processes may do so at once. */
  public static void migrate(DatabaseAddress database) {
    Flyway.configure()
        .dataSource(database.connectionsFor("query migration"))
        .locations("classpath:db/query")
        .table("flyway_query")
        // The log is in the same database, so it is not empty.
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
  }
}
