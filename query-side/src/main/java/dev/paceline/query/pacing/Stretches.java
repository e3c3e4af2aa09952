package dev.paceline.query.pacing;

import java.time.Instant;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;

/** The stretches of constant weight that a period falls into, gathered from its start on. */
final class Stretches {
  private static final long HOUR = 3_600_000;

  /** The epoch began on a Thursday, three days into its week. */
  private static final long HOUR_OF_WEEK_AT_EPOCH = 72;

  private long[] from;
  private long[] before;
  private long[] weights;
  private int count;
  private long total;

  private Stretches(int capacity) {
    from = new long[capacity];
    before = new long[capacity];
    weights = new long[capacity];
  }

  static Stretches even(PeriodBounds bounds) {
    var stretches = new Stretches(1);
    stretches.add(bounds.start().toEpochMilli(), bounds.end().toEpochMilli(), 1);
    return stretches;
  }

  static Stretches byWallClock(Curve.Seasonal curve, PeriodBounds bounds, ZoneRules rules) {
    long t = bounds.start().toEpochMilli();
    long end = bounds.end().toEpochMilli();
    int[] weights = curve.weights().stream().mapToInt(Integer::intValue).toArray();
    var stretches = new Stretches(Math.toIntExact((end - t) / HOUR + 2));
    while (t < end) {
      Instant now = Instant.ofEpochMilli(t);
      long offset = rules.getOffset(now).getTotalSeconds() * 1000L;
      ZoneOffsetTransition change = rules.nextTransition(now);
      long steadyUntil = change == null ? end : Math.min(end, change.toEpochSecond() * 1000);
      while (t < steadyUntil) {
        long hour = Math.floorDiv(t + offset, HOUR);
        long until = Math.min((hour + 1) * HOUR - offset, steadyUntil);
        int index = Math.floorMod(hour + HOUR_OF_WEEK_AT_EPOCH, Curve.Seasonal.HOURS_OF_WEEK);
        stretches.add(t, until, weights[index]);
        t = until;
      }
    }
    return stretches;
  }

  private void add(long start, long end, long weight) {
    if (count == 0 || weights[count - 1] != weight) {
      if (count == from.length) {
        from = Arrays.copyOf(from, count * 2);
        before = Arrays.copyOf(before, count * 2);
        weights = Arrays.copyOf(weights, count * 2);
      }
      from[count] = start;
      before[count] = total;
      weights[count] = weight;
      count++;
    }
    total = Math.addExact(total, Math.multiplyExact(end - start, weight));
  }

  long[] from() {
    return Arrays.copyOf(from, count);
  }

  long[] before() {
    return Arrays.copyOf(before, count);
  }

  long[] weights() {
    return Arrays.copyOf(weights, count);
  }

  long total() {
    return total;
  }
}
