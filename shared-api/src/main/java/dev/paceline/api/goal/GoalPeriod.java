package dev.paceline.api.goal;

import dev.paceline.api.InvalidValue;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The period of a goal: a repeating one, or custom from one day to another, both included.
 *
 * @param startDate the first day, for custom goals only
 * @param endDate the last day, for custom goals only; within ten years
 */
public record GoalPeriod(
    Period period, @Nullable LocalDate startDate, @Nullable LocalDate endDate) {
  private static final int MAX_YEARS = 10;

  /**
   * @throws InvalidValue for dates that are missing, out of place or the wrong way round
   */
  public GoalPeriod {
    if (period == Period.CUSTOM) {
      requireDates(startDate, endDate);
    } else if (startDate != null || endDate != null) {
      throw InvalidValue.of(
          startDate != null ? "/startDate" : "/endDate", "is for custom goals only");
    }
  }

  private static void requireDates(@Nullable LocalDate start, @Nullable LocalDate end) {
    if (start == null) {
      throw InvalidValue.of("/startDate", "is required for a custom goal");
    }
    if (end == null) {
      throw InvalidValue.of("/endDate", "is required for a custom goal");
    }
    if (end.isBefore(start)) {
      throw InvalidValue.of("/endDate", "must not be before startDate");
    }
    if (!end.isBefore(start.plusYears(MAX_YEARS))) {
      throw InvalidValue.of("/endDate", "must be within " + MAX_YEARS + " years of startDate");
    }
  }
}
