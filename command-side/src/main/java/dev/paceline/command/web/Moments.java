package dev.paceline.command.web;

import dev.paceline.api.InvalidValue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Keeps what is said to have happened from lying in the future. */
@Component
public class Moments {
  /** How far a backend's clock may be ahead of ours. */
  private static final Duration TOLERATED = Duration.ofMinutes(5);

  private final Clock clock;

  Moments(Clock clock) {
    this.clock = clock;
  }

  /**
   * Returns {@code moment} if it is past, or nearly so.
   *
   * @throws InvalidValue for one that is more than 5 minutes ahead
   */
  public Instant notAhead(Instant moment) {
    if (moment.isAfter(clock.instant().plus(TOLERATED))) {
      throw new InvalidValue("must not be more than 5 minutes ahead");
    }
    return moment;
  }
}
