package dev.paceline.api.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
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
  private static final String OURS = "0000-00-00T00:00:00.000Z";
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
    if (isAsWritten(text)) {
      return asWritten(text);
    }
    if (!FORM.matcher(text).matches()) {
      throw new DateTimeException("must be an instant such as 2026-11-01T10:00:00.000Z");
    }
    return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
  }

  /**
   * Whether the text has the form in which we write instants: logs are read far more than typed.
   */
  private static boolean isAsWritten(String text) {
    if (text.length() != OURS.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char expected = OURS.charAt(i);
      char c = text.charAt(i);
      if (expected == '0' ? c < '0' || c > '9' : c != expected) {
        return false;
      }
    }
    return true;
  }

  private static Instant asWritten(String text) {
    return LocalDateTime.of(
            number(text, 0, 4),
            number(text, 5, 7),
            number(text, 8, 10),
            number(text, 11, 13),
            number(text, 14, 16),
            number(text, 17, 19),
            number(text, 20, 23) * 1_000_000)
        .toInstant(ZoneOffset.UTC);
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  /** Writes an instant, for example {@code 2026-11-01T10:00:00.000Z}. */
  public static String format(Instant instant) {
    return OUT.format(instant);
  }
}
