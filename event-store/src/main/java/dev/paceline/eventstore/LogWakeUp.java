package dev.paceline.eventstore;

import org.jspecify.annotations.Nullable;

/** Listens for what any process appends, and wakes this process's streams. */
final class LogWakeUp implements AutoCloseable {

  private static final String CHANNEL = "event_log";

  private final PostgresListener listener;

  LogWakeUp(EventStoreSettings settings, WakeUps wakeUps) {
    listener =
        PostgresListener.start(
            settings.database(), CHANNEL, settings.pollInterval(), head -> wake(wakeUps, head));
  }

  private static void wake(WakeUps wakeUps, @Nullable String head) {
    if (head == null) {
      wakeUps.lookAgain();
    } else {
      wakeUps.upTo(Long.parseLong(head));
    }
  }

  @Override
  public void close() {
    listener.close();
  }
}
