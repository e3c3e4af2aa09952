package dev.paceline.standalone.identity;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Slows down whoever tries out secrets: so many failures at once, then one for each that a minute
 * would allow. What succeeds costs nothing. Of each key only the time is kept at which all of its
 * failures will have been forgiven.
 */
final class FailureLimit {
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int KEYS = 20_000;

  private final long perFailure;
  private final LongSupplier nanos;
  private final Map<String, Long> forgivenAt =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > KEYS;
        }
      };

  /**
   * @param perMinute failures that a key may have
   * @param nanos a clock that only goes forward
   */
  FailureLimit(int perMinute, LongSupplier nanos) {
    this.perFailure = WINDOW.toNanos() / perMinute;
    this.nanos = nanos;
  }

  /** How long the key has to wait before its next attempt is looked at; zero if not at all. */
  synchronized Duration wait(String key) {
    Long forgiven = forgivenAt.get(key);
    if (forgiven == null) {
      return Duration.ZERO;
    }
    long debt = forgiven - nanos.getAsLong();
    return Duration.ofNanos(Math.max(0, debt + perFailure - WINDOW.toNanos()));
  }

  /** The key's attempt failed. */
  synchronized void failed(String key) {
    long now = nanos.getAsLong();
    Long forgiven = forgivenAt.get(key);
    long from = forgiven == null || forgiven - now < 0 ? now : forgiven;
    forgivenAt.put(key, from + perFailure);
  }
}
