package dev.paceline.query.goal;

import dev.paceline.query.chart.Thinning;
import dev.paceline.query.goal.SeriesView.Point;
import dev.paceline.query.pacing.Amount;
import dev.paceline.query.pacing.Pacing;
import dev.paceline.query.pacing.PeriodBounds;
import dev.paceline.query.sales.SalesBucket;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The expected line of a period and the steps of what has counted, seen at t: a step for each
 * quarter hour in which the store sold, at its end, or, where these are too many to look at each,
 * for as many of them together as it needs. What is dated ahead counts at t, as it does in the
 * progress.
 */
record GoalSeries(GoalRow goal, GoalPeriodRow period, Instant t) {
  private static final int MOST = 400;

  /** Turns of the actual are kept for sure if they leave as many points for all else. */
  private static final int MOST_TURNS = MOST / 2;

  private static final BigInteger HEIGHT = BigInteger.valueOf(1_000_000);
  private static final Duration QUARTER = Duration.ofMinutes(15);

  /** So that all of a period of 400 days is looked at in quarter hours, twice over. */
  private static final int MOST_QUARTERS = 100_000;

  /** How many steps are looked at where the quarter hours are more than that. */
  private static final int MOST_STEPS = 3_200;

  /**
   * How long what is sold together is sold.
   *
   * @param sold in how many quarter hours of the period the store sold
   */
  Duration stretch(long sold) {
    if (sold <= MOST_QUARTERS) {
      return QUARTER;
    }
    PeriodBounds bounds = period.bounds();
    long quarters = Duration.between(bounds.start(), bounds.end()).dividedBy(QUARTER);
    return QUARTER.multipliedBy(Math.ceilDiv(quarters, MOST_STEPS));
  }

  /** Draws it from what the store sold in the stretches of that length of the period. */
  SeriesView of(List<SalesBucket> buckets, Duration stretch) {
    Pacing pacing = period.pacing(goal.period().period());
    NavigableMap<Instant, BigInteger> steps = steps(buckets, stretch);
    List<Instant> at = new ArrayList<>(times(pacing, steps));
    List<BigInteger> expected =
        at.stream().map(moment -> pacing.expectedAt(moment).value()).toList();
    List<BigInteger> actual = at.stream().map(moment -> actual(moment, steps)).toList();
    int decimals = goal.decimals();
    List<Point> points =
        chosen(at, expected, actual).stream()
            .mapToObj(i ->
                new Point(
                    at.get(i),
                    new Amount(expected.get(i)).text(decimals),
                    at.get(i).isAfter(t) ? null : new Amount(actual.get(i)).text(decimals)))
            .toList();
    Amount projected = pacing.at(t).projected();
    return new SeriesView(points, projected == null ? null : projected.text(decimals));
  }

  /** What has counted from each moment on until the next. */
  private NavigableMap<Instant, BigInteger> steps(List<SalesBucket> buckets, Duration stretch) {
    PeriodBounds bounds = period.bounds();
    Counting counting = new Counting(goal.metric(), period.refundsCountOn());
    NavigableMap<Instant, BigInteger> steps = new TreeMap<>();
    steps.put(bounds.start(), BigInteger.ZERO);
    BigInteger sum = BigInteger.ZERO;
    for (SalesBucket bucket : buckets) {
      sum = sum.add(counting.of(bucket));
      Instant at = bucket.quarter().plus(stretch);
      if (at.isBefore(bounds.end()) && !at.isAfter(t)) {
        steps.put(at, sum);
      }
    }
    Instant last = t.isBefore(bounds.end()) ? t : bounds.end();
    if (!last.isBefore(bounds.start())) {
      steps.put(last, period.actual());
    }
    return steps;
  }

  private TreeSet<Instant> times(Pacing pacing, NavigableMap<Instant, BigInteger> steps) {
    TreeSet<Instant> times = new TreeSet<>(steps.keySet());
    times.addAll(pacing.curve().turns());
    times.add(period.bounds().end());
    return times;
  }

  private static BigInteger actual(Instant at, NavigableMap<Instant, BigInteger> steps) {
    Map.Entry<Instant, BigInteger> step = steps.floorEntry(at);
    return step == null ? BigInteger.ZERO : step.getValue();
  }

  private BitSet chosen(List<Instant> at, List<BigInteger> expected, List<BigInteger> actual) {
    int count = at.size();
    if (count <= MOST) {
      BitSet all = new BitSet();
      all.set(0, count);
      return all;
    }
    long[] seconds = at.stream().mapToLong(Instant::getEpochSecond).map(this::sinceStart).toArray();
    BigInteger highest = BigInteger.ONE;
    for (int i = 0; i < count; i++) {
      highest = highest.max(expected.get(i).abs()).max(actual.get(i).abs());
    }
    long[][] lines = {heights(expected, highest), heights(actual, highest)};
    BitSet kept = turns(actual);
    if (kept.cardinality() > MOST_TURNS) {
      kept = new BitSet();
    }
    int now = at.indexOf(t);
    if (now >= 0) {
      kept.set(now);
    }
    return Thinning.choose(seconds, lines, kept, MOST);
  }

  private long sinceStart(long second) {
    return second - period.bounds().start().getEpochSecond();
  }

  private static long[] heights(List<BigInteger> values, BigInteger highest) {
    return values.stream()
        .mapToLong(value -> value.multiply(HEIGHT).divide(highest).longValueExact())
        .toArray();
  }

  /** Where what has counted begins to fall or to rise again. */
  private static BitSet turns(List<BigInteger> values) {
    BitSet turns = new BitSet();
    int direction = 0;
    for (int i = 1; i < values.size(); i++) {
      int step = values.get(i).compareTo(values.get(i - 1));
      if (step != 0 && direction != 0 && step != direction) {
        turns.set(i - 1);
      }
      direction = step == 0 ? direction : step;
    }
    return turns;
  }
}
