package dev.paceline.query.store;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A zone and a week start that a store has had.
 *
 * @param knownFrom when the event that brought them was recorded
 */
public record CalendarEra(
    @JsonProperty("knownFrom") Instant knownFrom,
    @JsonProperty("timeZone") ZoneId timeZone,
    @JsonProperty("weekStart") DayOfWeek weekStart) {}
