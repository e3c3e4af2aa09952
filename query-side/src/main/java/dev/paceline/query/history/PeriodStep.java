package dev.paceline.query.history;

import dev.paceline.query.goal.GoalPeriodRow;
import dev.paceline.query.pacing.Pace;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A period of a goal before and after something happened.
 *
 * @param before absent where there was no such period, or no goal
 * @param after absent where there is none any more
 * @param t the moment by which paces are judged
 */
record PeriodStep(@Nullable GoalPeriodRow before, @Nullable GoalPeriodRow after, Instant t) {

  /** The period. */
  @Nullable GoalPeriodRow period() {
    return after == null ? before : after;
  }

  @Nullable Pace paceBefore() {
    return pace(before);
  }

  @Nullable Pace paceAfter() {
    return pace(after);
  }

  private @Nullable Pace pace(@Nullable GoalPeriodRow row) {
    return row == null ? null : row.paceSteps().at(t).pace();
  }

  BigInteger actualBefore() {
    return actual(before);
  }

  BigInteger actualAfter() {
    return actual(after);
  }

  private static BigInteger actual(@Nullable GoalPeriodRow row) {
    return row == null ? BigInteger.ZERO : row.actual();
  }

  /** Whether what is shown of the period is another. */
  boolean isShown() {
    return before == null
        || after == null
        || !before.bounds().equals(after.bounds())
        || before.target() != after.target()
        || before.orders() != after.orders()
        || !before.actual().equals(after.actual())
        || !Objects.equals(paceBefore(), paceAfter());
  }
}
