package dev.paceline.api.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/** Instants as the API and the log write them: UTC, always three decimals, {@code Z}. */
public final class WireInstant {
  private static final Pattern FORM =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})");
  private static final DateTimeFormatter OUT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private WireInstant() {}

  /**
   * Reads an instant with an offset or Z and up to nine decimals, and cuts it to milliseconds.
   *
   * @throws DateTimeException for any other text, and for days that do not exist
   */
  public static Instant parse(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new DateTimeException("must be an instant such as 2026-11-01T10:00:00.000Z");
    }
    return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Writes an instant, for example {@code 2026-11-01T10:00:00.000Z}. */
  public static String format(Instant instant) {
    return OUT.format(instant);
  }
}
