package dev.paceline.query.goal;

import dev.paceline.query.pacing.Amount;
import dev.paceline.query.pacing.PeriodBounds;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of a goal's periods, newest first.
 *
 * @param next where the page after this one begins: to be given as {@code before}; absent on the
 *     last
 */
record GoalHistoryPage(List<Entry> periods, @Nullable LocalDate next) {

  /**
   * A period and what came of it.
   *
   * @param streak how many periods were achieved one after the other up to this one; for one that
   *     is not over, up to the one before it
   * @param beforeGoal whether it was over when the goal was first set
   * @param recut whether it is the first that a later calendar cut
   * @param correctedAt when it last changed after its end
   * @param before what it was when it was closed, if it changed since
   */
  record Entry(
      LocalDate periodStart,
      LocalDate periodEnd,
      Instant startsAt,
      Instant endsAt,
      String target,
      String actual,
      String attainment,
      long orders,
      Outcome outcome,
      int streak,
      boolean beforeGoal,
      boolean recut,
      @Nullable Instant correctedAt,
      @Nullable Before before) {

    static Entry of(GoalRow goal, GoalPeriodRow period, int streak, Instant t) {
      PeriodBounds bounds = period.bounds();
      int decimals = goal.decimals();
      GoalPeriodRow.Correction correction = period.correction();
      return new Entry(
          bounds.first(),
          bounds.last(),
          bounds.start(),
          bounds.end(),
          Amount.of(period.target()).text(decimals),
          new Amount(period.actual()).text(decimals),
          attainment(period.actual(), period.target()),
          period.orders(),
          Outcome.of(goal, period, period.actual(), t),
          streak,
          goal.isSetAfter(bounds),
          period.recut(),
          correction == null ? null : correction.at(),
          correction == null ? null : Before.of(goal, period, correction.actualBefore(), t));
    }

    private static String attainment(BigInteger actual, long target) {
      return new BigDecimal(actual)
          .divide(BigDecimal.valueOf(target), 4, RoundingMode.HALF_UP)
          .toPlainString();
    }
  }

  /** What a period was when it was closed. */
  record Before(String actual, Outcome outcome) {
    static Before of(GoalRow goal, GoalPeriodRow period, BigInteger actual, Instant t) {
      return new Before(
          new Amount(actual).text(goal.decimals()), Outcome.of(goal, period, actual, t));
    }
  }
}
