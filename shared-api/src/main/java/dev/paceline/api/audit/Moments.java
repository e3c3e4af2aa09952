package dev.paceline.api.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants in exports and statements: three decimals, or as many as it takes to lose nothing. */
public final class Moments {
  private static final int MILLI = 1_000_000;
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Moments() {}

  /** In UTC, as ISO 8601 has it. */
  public static String text(Instant moment) {
    return moment.getNano() % MILLI == 0 ? MILLIS.format(moment) : moment.toString();
  }

  static Instant read(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new BadLine("not an instant: " + text);
    }
  }
}
