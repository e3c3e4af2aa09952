package dev.paceline.api.goal;

import dev.paceline.api.StreamId;
import dev.paceline.api.store.StoreId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a goal. */
public sealed interface GoalCommand {
  /** The store whose goal it is. */
  StoreId storeId();

  /** The goal that is meant. */
  GoalId goalId();

  /** The stream that decides. */
  @TargetAggregateIdentifier
  default String streamId() {
    return StreamId.of(storeId(), goalId());
  }

  /**
   * Sets a goal, revises it, or brings it back.
   *
   * @param ifRevision the revision that the caller last saw, if it insists on it
   */
  record SetGoal(
      StoreId storeId,
      GoalId goalId,
      GoalPeriod period,
      GoalTerms terms,
      @Nullable Integer ifRevision)
      implements GoalCommand {}

  /**
   * Retires a goal.
   *
   * @param ifRevision the revision that the caller last saw, if it insists on it
   */
  record RetireGoal(StoreId storeId, GoalId goalId, @Nullable Integer ifRevision)
      implements GoalCommand {}
}
