package dev.paceline.eventstore;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Starts the log before everything that uses it, and drains it after the web server has stopped.
 */
final class EventLogLifecycle implements SmartLifecycle {

  private static final int FIRST_UP_LAST_DOWN = Integer.MIN_VALUE + 1_000;

  private final EventLog log;
  private final EventStoreSettings settings;
  private final WakeUps wakeUps;
  private @Nullable LogWakeUp listening;

  EventLogLifecycle(EventLog log, EventStoreSettings settings, WakeUps wakeUps) {
    this.log = log;
    this.settings = settings;
    this.wakeUps = wakeUps;
  }

  @Override
  public synchronized void start() {
    log.start();
    if (listening == null) {
      listening = new LogWakeUp(settings, wakeUps);
    }
  }

  @Override
  public synchronized void stop() {
    log.drain();
    if (listening != null) {
      listening.close();
      listening = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return listening != null;
  }

  @Override
  public int getPhase() {
    return FIRST_UP_LAST_DOWN;
  }
}
