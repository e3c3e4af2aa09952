package dev.paceline.query.history;

import dev.paceline.api.event.EventCodec;
import dev.paceline.api.goal.Metric;
import dev.paceline.api.order.OrderEvent;
import dev.paceline.query.goal.FoldedGoal;
import dev.paceline.query.goal.GoalPeriodRow;
import dev.paceline.query.goal.GoalRow;
import dev.paceline.query.history.PacesByTime.Turned;
import dev.paceline.query.pacing.Amount;
import dev.paceline.query.rows.Recorded;
import dev.paceline.query.sales.Movement;
import dev.paceline.query.sales.Movements;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes steps as they are shown.
 *
 * @param currency of the store
 */
record StepWriter(GoalRow goal, Currency currency) {

  /** What an event did to a period. */
  HistoryStep event(Recorded<?> event, PeriodStep step) {
    GoalPeriodRow period = step.period();
    OrderEvent order = event.event() instanceof OrderEvent happened ? happened : null;
    List<Movement> movements = order == null ? List.of() : Movements.of(order);
    return new HistoryStep(
        event.position(),
        event.recordedAt(),
        event.actor(),
        EventCodec.nameOf(event.event().getClass()).name(),
        order == null ? null : order.orderId(),
        period == null ? null : period.bounds().first(),
        period == null ? null : period.bounds().last(),
        period == null ? null : period.startsAt(),
        amount(step, order == null ? null : movements),
        units(step, order == null ? null : movements),
        text(step.actualBefore()),
        text(step.actualAfter()),
        target(step.before()),
        target(step.after()),
        step.paceBefore(),
        step.paceAfter());
  }

  /** What time alone did to a period. */
  HistoryStep time(long position, Instant at, Turned turned) {
    GoalPeriodRow period = turned.period();
    String actual = text(period.actual());
    String target = target(period);
    return new HistoryStep(
        position,
        at,
        null,
        "time",
        null,
        period.bounds().first(),
        period.bounds().last(),
        period.startsAt(),
        null,
        null,
        actual,
        actual,
        target,
        target,
        turned.before(),
        turned.after());
  }

  private @Nullable String amount(PeriodStep step, @Nullable List<Movement> movements) {
    BigInteger moved = moved(step, movements, Metric.REVENUE);
    return moved == null ? null : new Amount(moved).text(currency.getDefaultFractionDigits());
  }

  private @Nullable Long units(PeriodStep step, @Nullable List<Movement> movements) {
    BigInteger moved = moved(step, movements, Metric.UNITS_SOLD);
    return moved == null ? null : (Long) moved.longValueExact();
  }

  private @Nullable BigInteger moved(
      PeriodStep step, @Nullable List<Movement> movements, Metric metric) {
    GoalPeriodRow period = step.period();
    if (movements != null && period != null) {
      return FoldedGoal.moved(period, movements, metric);
    }
    return goal.metric() == metric ? step.actualAfter().subtract(step.actualBefore()) : null;
  }

  private String text(BigInteger amount) {
    return new Amount(amount).text(goal.decimals());
  }

  private @Nullable String target(@Nullable GoalPeriodRow row) {
    return row == null ? null : Amount.of(row.target()).text(goal.decimals());
  }
}
