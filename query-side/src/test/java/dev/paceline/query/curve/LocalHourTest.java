package dev.paceline.query.curve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The hour in which something was sold")
class LocalHourTest {
  private static final Instant LAST = Instant.parse("2040-01-01T00:00:00Z");

  @Test
  @DisplayName("is the one shown, of the day that has begun, around every clock change")
  void aroundEveryClockChange() {
    int changes = 0;
    for (String id : ZoneId.getAvailableZoneIds()) {
      ZoneId zone = ZoneId.of(id);
      Instant after = Instant.parse("1980-01-01T00:00:00Z");
      ZoneOffsetTransition change = zone.getRules().nextTransition(after);
      while (change != null && change.getInstant().isBefore(LAST)) {
        changes++;
        for (int quarter = -8; quarter <= 8; quarter++) {
          check(change.getInstant().plus(Duration.ofMinutes(15L * quarter)), zone);
        }
        change = zone.getRules().nextTransition(change.getInstant());
      }
    }
    assertThat(changes).isGreaterThan(10_000);
  }

  private static void check(Instant at, ZoneId zone) {
    LocalHour hour = LocalHour.of(at, zone);
    ZonedDateTime shown = at.atZone(zone);
    assertThat(hour.hour()).isEqualTo(24 * (shown.getDayOfWeek().getValue() - 1) + shown.getHour());
    assertThat(start(hour.day(), zone)).as("%s in %s", at, zone).isBeforeOrEqualTo(at);
    assertThat(start(hour.day().plusDays(1), zone)).as("%s in %s", at, zone).isAfter(at);
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }
}
