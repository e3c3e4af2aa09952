package dev.paceline.edge.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.paceline.edge.problem.Refused;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** Counts the requests of each client against a rate, with bursts of twice as many. */
public final class RateLimit {
  /** A bucket that was not used for so long is full again, and so as good as new. */
  private static final Duration REFILLED = Duration.ofMinutes(1);

  private final int perSecond;
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().expireAfterAccess(REFILLED).build();

  /** A limit of so many requests a second for each client. */
  public RateLimit(int perSecond) {
    if (perSecond < 1) {
      throw new IllegalArgumentException("a limit must let at least one request through a second");
    }
    this.perSecond = perSecond;
  }

  /**
   * Counts one request.
   *
   * @throws Refused as 429 if the client has to wait
   */
  public void take(String client) {
    ConsumptionProbe probe = buckets.get(client, _ -> bucket()).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw Refused.tooMany(
          "more than " + perSecond + " requests a second",
          Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(
            limit -> limit.capacity(2L * perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
        .build();
  }
}
