package dev.paceline.eventstore;

import java.util.concurrent.TimeUnit;

/**
 * Which groups wake the listeners: the last of a burst always, and those within at most every few
 * milliseconds. A notification takes a lock on commits across the server and costs every listener a
 * read.
 */
final class WakeUpPace {

  private static final long APART_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private long lastWake = System.nanoTime() - APART_NANOS;

  boolean isDue(boolean lastOfBurst) {
    return lastOfBurst || System.nanoTime() - lastWake >= APART_NANOS;
  }

  void done(boolean wake) {
    if (wake) {
      lastWake = System.nanoTime();
    }
  }
}
