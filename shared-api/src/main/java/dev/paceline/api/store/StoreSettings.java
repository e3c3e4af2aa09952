package dev.paceline.api.store;

import dev.paceline.api.InvalidValue;
import dev.paceline.api.Text;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.Currency;

/**
 * How a store reads its calendar and its money.
 *
 * @param timeZone decides where its days begin
 * @param weekStart the first day of its weeks
 */
public record StoreSettings(String name, ZoneId timeZone, Currency currency, DayOfWeek weekStart) {

  /**
   * @throws InvalidValue for a name that is no line of 1 to 500 characters
   */
  public StoreSettings {
    InvalidValue.at("/name", () -> Text.line(name, Text.MAX_NAME));
  }

  /**
   * The zone of an IANA name, such as {@code Europe/London}.
   *
   * @throws InvalidValue for any other text, bare offsets included
   */
  public static ZoneId zone(String id) {
    if (!ZoneRulesProvider.getAvailableZoneIds().contains(id)) {
      throw new InvalidValue("must be an IANA time zone such as Europe/London");
    }
    return ZoneId.of(id);
  }
}
