package dev.paceline.query.pacing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/**
 * A curve laid over one period: W(s, t), the integral of the weight in weight × milliseconds, as
 * straight stretches that a binary search finds. Building a seasonal one walks the period's hours
 * once; keep it for as long as period and curve stay.
 */
public final class CurveOver {
  private final PeriodBounds bounds;
  private final long[] from;
  private final long[] before;
  private final long[] weights;
  private final long end;
  private final long total;

  CurveOver(PeriodBounds bounds, Stretches stretches) {
    this.bounds = bounds;
    this.from = stretches.from();
    this.before = stretches.before();
    this.weights = stretches.weights();
    this.end = bounds.end().toEpochMilli();
    this.total = stretches.total();
  }

  /**
   * Lays the curve over the period.
   *
   * @param zone whose wall clock a seasonal curve follows
   * @throws ArithmeticException if W passes 64 bits, which takes a period of centuries
   */
  public static CurveOver of(Curve curve, PeriodBounds bounds, ZoneId zone) {
    Stretches stretches =
        switch (curve) {
          case Curve.Linear() -> Stretches.even(bounds);
          case Curve.Seasonal seasonal -> Stretches.byWallClock(seasonal, bounds, zone.getRules());
        };
    return new CurveOver(bounds, stretches);
  }

  /** The period that the curve lies over. */
  public PeriodBounds bounds() {
    return bounds;
  }

  /** W(s, e), in weight × milliseconds: at least 1. */
  public long total() {
    return total;
  }

  /** W(s, t), in weight × milliseconds, t cut to whole milliseconds: 0 before s, all from e on. */
  public long until(Instant t) {
    if (t.isBefore(bounds.start())) {
      return 0;
    }
    if (!t.isBefore(bounds.end())) {
      return total;
    }
    long millis = t.toEpochMilli();
    int i = lastAtOrBelow(from, millis);
    return before[i] + (millis - from[i]) * weights[i];
  }

  /** Where the weight becomes another, in order: between them W(s, t) is straight. */
  public List<Instant> turns() {
    return Arrays.stream(from).skip(1).mapToObj(Instant::ofEpochMilli).toList();
  }

  /** The first millisecond of the epoch at which W(s, t) is at least {@code w}, 0 ≤ w ≤ total. */
  long firstReaching(long w) {
    if (w == total) {
      return end;
    }
    int i = lastAtOrBelow(before, w);
    return from[i] + Math.ceilDiv(w - before[i], weights[i]);
  }

  private static int lastAtOrBelow(long[] sorted, long value) {
    int found = Arrays.binarySearch(sorted, value);
    return found >= 0 ? found : -found - 2;
  }
}
