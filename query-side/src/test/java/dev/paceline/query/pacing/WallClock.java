package dev.paceline.query.pacing;

import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** W(s, t) by looking at the clock on the wall once for each minute of the period. */
public final class WallClock {
  private static final long MINUTE = 60_000;
  private final long start;
  private final long[] weights;
  private final long[] before;

  public WallClock(Curve curve, PeriodBounds bounds, ZoneId zone) {
    start = bounds.start().toEpochMilli();
    int minutes = Math.toIntExact((bounds.end().toEpochMilli() - start) / MINUTE);
    weights = new long[minutes];
    before = new long[minutes + 1];
    for (int i = 0; i < minutes; i++) {
      weights[i] = weight(curve, Instant.ofEpochMilli(start + i * MINUTE).atZone(zone));
      before[i + 1] = before[i] + weights[i] * MINUTE;
    }
  }

  private static long weight(Curve curve, ZonedDateTime shown) {
    return switch (curve) {
      case Curve.Linear() -> 1;
      case Curve.Seasonal(var weights) ->
          weights.get(24 * (shown.getDayOfWeek().getValue() - 1) + shown.getHour());
    };
  }

  public BigInteger until(long t) {
    if (t < start) {
      return BigInteger.ZERO;
    }
    int minute = (int) Math.min((t - start) / MINUTE, weights.length);
    long rest = minute == weights.length ? 0 : (t - start) % MINUTE * weights[minute];
    return BigInteger.valueOf(before[minute] + rest);
  }

  public BigInteger total() {
    return BigInteger.valueOf(before[weights.length]);
  }
}
