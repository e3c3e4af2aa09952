package dev.paceline.standalone.identity;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Slows down whoever tries out secrets: so many failures at once, then one for each that a minute
 * would allow. What succeeds costs nothing in the end. Of each key only the time is kept at which
 * all of its failures will have been forgiven.
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

  /**
   * Counts an attempt of the key as failed, before anybody looks at it: attempts made side by side
   * count too. Returns how long the key has to wait instead, and counts nothing then; zero if not
   * at all.
   */
  synchronized Duration take(String key) {
    long now = nanos.getAsLong();
    Long forgiven = forgivenAt.get(key);
    long from = forgiven == null || forgiven - now < 0 ? now : forgiven;
    long wait = from - now + perFailure - WINDOW.toNanos();
    if (wait <= 0) {
      forgivenAt.put(key, from + perFailure);
    }
    return Duration.ofNanos(Math.max(0, wait));
  }

  /** An attempt that was counted did not fail. */
  synchronized void giveBack(String key) {
    forgivenAt.computeIfPresent(key, (same, forgiven) -> forgiven - perFailure);
  }
}
