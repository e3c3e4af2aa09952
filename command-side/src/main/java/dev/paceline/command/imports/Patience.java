package dev.paceline.command.imports;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * How long an import tries again what was not confirmed: until nothing at all has been confirmed
 * for so long. A short outage so fails no line, and a long one does not hold every line up.
 */
final class Patience {
  private static final long PAUSE_MILLIS = 100;

  private final long nanos;
  private final AtomicReference<@Nullable Long> since = new AtomicReference<>();

  Patience(Duration length) {
    this.nanos = length.toNanos();
  }

  /** Something was answered otherwise than with "not confirmed". */
  void confirmed() {
    since.set(null);
  }

  /** After something was not confirmed: pauses, and returns true where another try is worth it. */
  boolean allowsAnotherTry() {
    long now = System.nanoTime();
    since.compareAndSet(null, now);
    @Nullable Long first = since.get();
    if (first != null && now - first > nanos) {
      return false;
    }
    try {
      Thread.sleep(PAUSE_MILLIS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
