package dev.paceline.query.goal;

import dev.paceline.api.goal.CurveKind;
import dev.paceline.api.goal.GoalId;
import dev.paceline.api.goal.GoalTerms;
import dev.paceline.api.goal.Metric;
import dev.paceline.api.goal.Period;
import dev.paceline.api.goal.RefundsCountOn;
import dev.paceline.api.goal.Target;
import dev.paceline.api.store.StoreId;
import dev.paceline.query.pacing.Pace;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A goal with its progress, as the API shows it.
 *
 * @param startDate and endDate: for custom goals only
 * @param currency of its amounts; absent where it counts units
 * @param progress absent for a custom goal of days that its store's zone skips whole
 */
public record GoalView(
    GoalId goalId,
    StoreId storeId,
    @Nullable String label,
    Metric metric,
    Period period,
    @Nullable LocalDate startDate,
    @Nullable LocalDate endDate,
    String target,
    @Nullable Currency currency,
    CurveKind curve,
    String tolerance,
    RefundsCountOn refundsCountOn,
    GoalStatus status,
    int revision,
    Instant setAt,
    Instant revisedAt,
    @Nullable GoalProgress progress) {

  static GoalView of(StoreId storeId, GoalRow goal, @Nullable GoalProgress progress) {
    GoalTerms terms = goal.terms();
    return new GoalView(
        goal.goalId(),
        storeId,
        terms.label(),
        goal.metric(),
        goal.period().period(),
        goal.period().startDate(),
        goal.period().endDate(),
        terms.target().decimal(),
        terms.target() instanceof Target.Revenue revenue ? revenue.money().currency() : null,
        terms.curve(),
        terms.tolerance().decimal(),
        terms.refundsCountOn(),
        goal.status(),
        goal.revision(),
        goal.setAt(),
        goal.revisedAt(),
        progress);
  }

  /**
   * What more than elapsed time moves: two views of a goal with equal marks need no frame between
   * them.
   */
  public Mark mark() {
    return progress == null
        ? new Mark(revision, null, null, null, null, 0, null, null)
        : new Mark(
            revision,
            progress.startsAt(),
            progress.endsAt(),
            progress.target(),
            progress.actual(),
            progress.orders(),
            progress.pace(),
            progress.nextPaceAt());
  }

  /** What is compared; see {@link GoalView#mark}. */
  public record Mark(
      int revision,
      @Nullable Instant startsAt,
      @Nullable Instant endsAt,
      @Nullable String target,
      @Nullable String actual,
      long orders,
      @Nullable Pace pace,
      @Nullable Instant nextPaceAt) {}
}
