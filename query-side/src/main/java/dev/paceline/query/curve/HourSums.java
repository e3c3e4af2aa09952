package dev.paceline.query.curve;

import dev.paceline.query.sales.SalesBucket;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a store sold in each hour of its local days, summed up from its quarter hours; each day
 * once, for all periods that learn from it.
 */
public final class HourSums {
  private final BiFunction<Instant, Instant, List<SalesBucket>> buckets;
  private final Function<SalesBucket, BigInteger> amount;
  private final Map<LocalDay, Day> days = new HashMap<>();

  private record LocalDay(LocalDate date, ZoneId zone) {}

  /** What was sold on a day. */
  private static final class Day {
    private long orders;
    private final Map<Integer, BigInteger> sums = new HashMap<>();
  }

  /**
   * Sums of what a store's buckets hold now.
   *
   * @param buckets gives those from an instant on until another, in order
   * @param amount what of a bucket counts: net of all that was taken back of its orders
   */
  public HourSums(
      BiFunction<Instant, Instant, List<SalesBucket>> buckets,
      Function<SalesBucket, BigInteger> amount) {
    this.buckets = buckets;
    this.amount = amount;
  }

  /** What is learned in the window by a store whose first order was placed then. */
  public LearnedCurve learn(LearningWindow window, @Nullable Instant firstOrder) {
    sumUp(window);
    BigInteger[] sums = new BigInteger[LearnedCurve.HOURS];
    Arrays.fill(sums, BigInteger.ZERO);
    long orders = 0;
    for (LocalDate date = window.learnedFrom();
        date.isBefore(window.first());
        date = date.plusDays(1)) {
      Day day = days.get(new LocalDay(date, window.zone()));
      if (day != null) {
        orders += day.orders;
        day.sums.forEach((hour, sum) -> sums[hour] = sums[hour].add(sum));
      }
    }
    return new LearnedCurve(window, window.isEnough(firstOrder), orders, List.of(sums));
  }

  /** Reads what is not summed up yet at once: all days from the first missing one on. */
  private void sumUp(LearningWindow window) {
    ZoneId zone = window.zone();
    LocalDate date = window.learnedFrom();
    while (date.isBefore(window.first()) && days.containsKey(new LocalDay(date, zone))) {
      date = date.plusDays(1);
    }
    if (date.equals(window.first())) {
      return;
    }
    LocalDate missing = date;
    List<SalesBucket> sold = buckets.apply(window.startOf(missing), window.end());
    int next = 0;
    for (; date.isBefore(window.first()); date = date.plusDays(1)) {
      Day day = new Day();
      Instant end = window.startOf(date.plusDays(1));
      while (next < sold.size() && sold.get(next).quarter().isBefore(end)) {
        SalesBucket bucket = sold.get(next++);
        day.orders += bucket.orders();
        int hour = LocalHour.of(bucket.quarter(), zone).hour();
        day.sums.merge(hour, amount.apply(bucket), BigInteger::add);
      }
      days.put(new LocalDay(date, zone), day);
    }
  }
}
