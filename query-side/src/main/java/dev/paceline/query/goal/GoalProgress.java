package dev.paceline.query.goal;

import dev.paceline.query.pacing.Amount;
import dev.paceline.query.pacing.Pace;
import dev.paceline.query.pacing.Progress;
import dev.paceline.query.pacing.RunRate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a goal stands in one period at one moment, as the API shows it: amounts are money strings for
 * revenue and integer strings for units, ratios have four decimals.
 *
 * @param beforeGoal whether the period was over when the goal was first set
 * @param asOf the moment
 * @param position the store's last event that this includes
 */
public record GoalProgress(
    LocalDate periodStart,
    LocalDate periodEnd,
    Instant startsAt,
    Instant endsAt,
    String target,
    String actual,
    String attainment,
    String elapsed,
    String expected,
    String variance,
    @Nullable String paceRatio,
    Pace pace,
    @Nullable String projected,
    String remaining,
    @Nullable RequiredRunRate requiredRunRate,
    @Nullable Pace nextPace,
    @Nullable Instant nextPaceAt,
    long orders,
    boolean beforeGoal,
    Instant asOf,
    long position) {

  /** What is needed for each hour or each 24 hours. */
  public record RequiredRunRate(String value, RunRate.Per per) {
    static @Nullable RequiredRunRate of(@Nullable RunRate rate, int decimals) {
      return rate == null ? null : new RequiredRunRate(rate.value().text(decimals), rate.per());
    }
  }

  /**
   * The figures with so many decimals in their amounts.
   *
   * @param orders those placed in the period
   */
  static GoalProgress of(
      Progress figures,
      int decimals,
      long orders,
      boolean beforeGoal,
      Instant asOf,
      long position) {
    return new GoalProgress(
        figures.bounds().first(),
        figures.bounds().last(),
        figures.bounds().start(),
        figures.bounds().end(),
        figures.target().text(decimals),
        figures.actual().text(decimals),
        figures.attainment().toPlainString(),
        figures.elapsed().toPlainString(),
        figures.expected().text(decimals),
        figures.variance().text(decimals),
        text(figures.paceRatio()),
        figures.pace(),
        text(figures.projected(), decimals),
        figures.remaining().text(decimals),
        RequiredRunRate.of(figures.requiredRunRate(), decimals),
        figures.nextPace(),
        figures.nextPaceAt(),
        orders,
        beforeGoal,
        asOf,
        position);
  }

  private static @Nullable String text(@Nullable BigDecimal ratio) {
    return ratio == null ? null : ratio.toPlainString();
  }

  private static @Nullable String text(@Nullable Amount amount, int decimals) {
    return amount == null ? null : amount.text(decimals);
  }
}
