package dev.paceline.eventstore;

import java.time.Duration;

/**
 * How a process uses the log.
 *
 * @param appendTimeout how long a caller waits for its append to be recorded, in all
 * @param queueCapacity how many appends may wait; more are refused at once
 * @param readConnections how many reads may run at once
 * @param pollInterval how long a missed wake-up can go unnoticed
 * @param allowUnsafe whether a server that may lose acknowledged commits is accepted (tests only)
 */
public record EventStoreSettings(
    DatabaseAddress database,
    Duration appendTimeout,
    int queueCapacity,
    int readConnections,
    Duration pollInterval,
    boolean allowUnsafe) {

  /** The settings that serve everyone: an answer within two seconds whatever the database does. */
  public static EventStoreSettings of(DatabaseAddress database) {
    return new EventStoreSettings(
        database, Duration.ofMillis(1500), 4096, 8, Duration.ofSeconds(1), false);
  }

  /** The same with another interval. */
  public EventStoreSettings pollingEvery(Duration interval) {
    return new EventStoreSettings(
        database, appendTimeout, queueCapacity, readConnections, interval, allowUnsafe);
  }

  /** The same with another patience for appends. */
  public EventStoreSettings waitingForAppends(Duration timeout) {
    return new EventStoreSettings(
        database, timeout, queueCapacity, readConnections, pollInterval, allowUnsafe);
  }

  /** The same for a test's server, which may have its durability switched off. */
  public EventStoreSettings allowingUnsafe() {
    return new EventStoreSettings(
        database, appendTimeout, queueCapacity, readConnections, pollInterval, true);
  }
}
