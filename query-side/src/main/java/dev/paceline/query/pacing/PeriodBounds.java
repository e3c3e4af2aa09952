package dev.paceline.query.pacing;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One period of a goal: the local days {@code first} to {@code last}, both included, and the
 * instants from {@code start} (included) to {@code end} (excluded) that they cover.
 */
public record PeriodBounds(LocalDate first, LocalDate last, Instant start, Instant end) {
  /**
   * @throws IllegalArgumentException if the days or the instants are out of order, or no time
   *     passes
   */
  public PeriodBounds {
    if (last.isBefore(first) || !start.isBefore(end)) {
      throw new IllegalArgumentException(
          "A period from " + first + " to " + last + " cannot be [" + start + ", " + end + ")");
    }
  }

  /** Whether the instant lies in the period: {@code start ≤ t < end}. */
  public boolean holds(Instant t) {
    return !t.isBefore(start) && t.isBefore(end);
  }
}
