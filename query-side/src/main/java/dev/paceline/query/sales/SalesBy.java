package dev.paceline.query.sales;

import dev.paceline.api.WireName;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** The local stretches by which sales are shown. */
enum SalesBy implements WireName {
  DAY(ChronoUnit.DAYS),
  WEEK(ChronoUnit.WEEKS),
  MONTH(ChronoUnit.MONTHS);

  private final ChronoUnit unit;

  SalesBy(ChronoUnit unit) {
    this.unit = unit;
  }

  /** The first day of the stretch that holds a day. */
  LocalDate firstDay(LocalDate day, DayOfWeek weekStart) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(weekStart));
      case MONTH -> day.withDayOfMonth(1);
    };
  }

  /** The first day of the stretch that many after the one that begins on a day. */
  LocalDate plus(LocalDate firstDay, long stretches) {
    return firstDay.plus(stretches, unit);
  }

  /** How many stretches the days touch, of which the first begins on {@code firstDay}. */
  long count(LocalDate firstDay, LocalDate lastDay) {
    return unit.between(firstDay, lastDay) + 1;
  }
}
