package dev.paceline.eventstore;

import org.flywaydb.core.Flyway;

/** Brings the log's tables and functions to the version of this program. */
final class EventLogMigration {

  private EventLogMigration() {}

  static void migrate(DatabaseAddress database) {
    Flyway.configure()
        .dataSource(database.url(), database.username(), database.password())
        .locations("classpath:db/event-log")
        .table("flyway_event_log")
        // Both sides migrate one database, so it is never empty for the second.
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
  }
}
