package dev.paceline.query.curve;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The local day to which an instant belongs, and the hour of the week that clocks show then.
 *
 * @param day not always the date shown: where clocks go back over midnight, yesterday's is shown
 *     again
 * @param hour 24 × weekday (Monday 0) + hour, by what is shown
 */
public record LocalHour(LocalDate day, int hour) {

  /** The day and hour of an instant. */
  public static LocalHour of(Instant at, ZoneId zone) {
    ZonedDateTime shown = at.atZone(zone);
    LocalDate date = shown.toLocalDate();
    LocalDate next = date.plusDays(1);
    boolean isNext = !at.isBefore(next.atStartOfDay(zone).toInstant());
    return new LocalHour(
        isNext ? next : date, 24 * (shown.getDayOfWeek().getValue() - 1) + shown.getHour());
  }
}
