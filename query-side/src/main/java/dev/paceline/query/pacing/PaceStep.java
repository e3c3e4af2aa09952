package dev.paceline.query.pacing;

import java.time.Instant;

/**
 * A pace and the first instant at which it holds; {@link Instant#MIN} where it holds from the
 * beginning of time.
 */
public record PaceStep(Instant at, Pace pace) {

  static PaceStep parse(String text) {
    int space = text.indexOf(' ');
    return space < 0
        ? new PaceStep(Instant.MIN, Pace.of(text))
        : new PaceStep(
            Instant.ofEpochMilli(Long.parseLong(text.substring(space + 1))),
            Pace.of(text.substring(0, space)));
  }

  String text() {
    return at.equals(Instant.MIN) ? pace.wireName() : pace.wireName() + " " + at.toEpochMilli();
  }
}
