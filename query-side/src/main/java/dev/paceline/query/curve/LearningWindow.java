package dev.paceline.query.curve;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The local days from which the curve of a period is learned: the 56 before its first day.
 *
 * @param first the period's first local day
 * @param zone by whose days the period was cut
 */
public record LearningWindow(LocalDate first, ZoneId zone) {
  /** The days that are looked back on. */
  static final int DAYS = 56;

  /** A store that has sold for fewer local days has not shown its weeks yet. */
  private static final int ENOUGH = 28;

  /** The first day that is learned from. */
  public LocalDate learnedFrom() {
    return first.minusDays(DAYS);
  }

  /** The last day that is learned from. */
  public LocalDate learnedTo() {
    return first.minusDays(1);
  }

  /** Where the last day ends that is learned from. */
  Instant end() {
    return startOf(first);
  }

  boolean holds(LocalDate day) {
    return day.isBefore(first) && !day.isBefore(learnedFrom());
  }

  /** Whether a store whose first order was placed then has sold for long enough. */
  boolean isEnough(@Nullable Instant firstOrder) {
    return firstOrder != null && firstOrder.isBefore(startOf(first.minusDays(ENOUGH - 1)));
  }

  Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }
}
