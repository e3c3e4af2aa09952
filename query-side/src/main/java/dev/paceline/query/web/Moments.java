package dev.paceline.query.web;

import dev.paceline.api.WireName;
import dev.paceline.edge.problem.ProblemKind;
import dev.paceline.edge.problem.Refused;
import dev.paceline.eventstore.EventLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the parameters {@code asOf}, {@code position} and {@code known}. */
@Component
public class Moments {
  /**
   * By so much the clock of the process that stated a moment may be ahead of this one's, or of the
   * database's.
   */
  private static final Duration LEAD = Duration.ofSeconds(2);

  private static final Duration LONGEST_WAIT = LEAD.multipliedBy(2);
  private static final long PAUSE_MILLIS = 10;

  private enum Known implements WireName {
    THEN,
    NOW
  }

  private final EventLog log;
  private final Clock clock;

  Moments(EventLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  /**
   * The moment that the parameters name together. An instant alone stands for all events recorded
   * at or before it, a position alone for the instant at which it was recorded.
   *
   * @throws Refused with 400 for what cannot be read, an instant in the future, and a position
   *     beyond the log
   */
  public Moment of(@Nullable String asOf, @Nullable String position, @Nullable String known) {
    Instant instant = Parameters.instant("asOf", asOf);
    Long last = Parameters.number("position", position, 1, Long.MAX_VALUE);
    Known by = Parameters.word("known", known, Known.class);
    Instant now = clock.instant();
    if (instant != null && instant.isAfter(now.plus(LEAD))) {
      throw inTheFuture();
    }
    if (last != null && last > log.headPosition()) {
      throw Refused.malformed("position", "must not be beyond the log");
    }
    if (by == Known.NOW) {
      return new Moment.Now(instant != null ? instant : last != null ? recordedAt(last) : cut(now));
    }
    if (last != null) {
      return new Moment.Then(instant == null ? recordedAt(last) : instant, last);
    }
    return instant == null ? new Moment.Present() : new Moment.Then(instant, settled(instant));
  }

  private Instant recordedAt(long position) {
    Instant at = log.recordedAt(position);
    if (at == null) {
      throw Refused.malformed("position", "must not be before the log");
    }
    return at;
  }

  private long settled(Instant instant) {
    if (instant.isBefore(Instant.EPOCH)) {
      return 0; // PostgreSQL cannot read every year that Java writes.
    }
    long start = System.nanoTime();
    while (!log.isSettled(instant)) {
      if (System.nanoTime() - start > LONGEST_WAIT.toNanos()) {
        throw inTheFuture();
      }
      pause();
    }
    return log.positionAt(instant);
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refused.as(ProblemKind.UNAVAILABLE);
    }
  }

  private static Instant cut(Instant at) {
    return at.truncatedTo(ChronoUnit.MILLIS);
  }

  private static Refused inTheFuture() {
    return Refused.malformed("asOf", "must not be in the future");
  }
}
