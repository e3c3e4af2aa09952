package dev.paceline.query.curve;

import dev.paceline.query.pacing.Curve;
import dev.paceline.query.pacing.Curve.Seasonal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was learned for a period, by the formulas of PACING.md. It keeps the sums themselves, so
 * that a correction moves one of them and nothing is summed again.
 *
 * @param enough whether the store's first order lies far enough back
 * @param orders how many were placed in the window, cancelled ones too, retracted ones not
 * @param sums for each hour of the week, from Monday midnight on, what was sold in it less what was
 *     taken back of that since, in minor units or units: below 0 where more was taken back
 */
public record LearnedCurve(
    LearningWindow window, boolean enough, long orders, List<BigInteger> sums) {
  /** The hours of a week, from Monday midnight on. */
  static final int HOURS = 168;

  private static final BigInteger SPREAD = BigInteger.valueOf(999_999);

  /**
   * @throws IllegalArgumentException unless there are 168 sums
   */
  public LearnedCurve {
    sums = List.copyOf(sums);
    if (sums.size() != HOURS) {
      throw new IllegalArgumentException("A week has 168 hours, not " + sums.size());
    }
  }

  /**
   * The curve: w(h) = 1 + ⌊999,999 × S(h) / Σ S⌋, no S below 0; linear while there is too little to
   * learn from.
   */
  public Curve curve() {
    List<BigInteger> sold = sums.stream().map(BigInteger.ZERO::max).toList();
    BigInteger all = sold.stream().reduce(BigInteger.ZERO, BigInteger::add);
    if (!enough || all.signum() == 0) {
      return new Curve.Linear();
    }
    return new Seasonal(
        sold.stream().map(sum -> 1 + SPREAD.multiply(sum).divide(all).intValueExact()).toList());
  }

  /**
   * The curve after a correction of what was sold in that hour; this one where that is not learned
   * from.
   */
  public LearnedCurve plus(LocalHour sold, BigInteger amount, int placed) {
    if ((amount.signum() == 0 && placed == 0) || !window.holds(sold.day())) {
      return this;
    }
    BigInteger[] moved = sums.toArray(BigInteger[]::new);
    moved[sold.hour()] = moved[sold.hour()].add(amount);
    return new LearnedCurve(window, enough, orders + placed, List.of(moved));
  }

  /** The curve of a store whose first order was placed then. */
  public LearnedCurve since(@Nullable Instant firstOrder) {
    boolean now = window.isEnough(firstOrder);
    return now == enough ? this : new LearnedCurve(window, now, orders, sums);
  }

  /** The curve as one line, for a row that knows the period's first day. */
  public String text() {
    return "%s %s %s "
        .formatted(window.zone(), enough ? "enough" : "short", orders)
        .concat(sums.stream().map(BigInteger::toString).collect(Collectors.joining(",")));
  }

  /** Reads what {@link #text} wrote for a period that begins on that day. */
  public static LearnedCurve parse(String text, LocalDate first) {
    String[] parts = text.split(" ", -1);
    return new LearnedCurve(
        new LearningWindow(first, ZoneId.of(parts[0])),
        parts[1].equals("enough"),
        Long.parseLong(parts[2]),
        Stream.of(parts[3].split(",", -1)).map(BigInteger::new).toList());
  }
}
