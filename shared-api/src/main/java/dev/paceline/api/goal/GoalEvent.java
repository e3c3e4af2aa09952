package dev.paceline.api.goal;

import dev.paceline.api.store.StoreId;

/** What can have happened to a goal. */
public sealed interface GoalEvent {
  /** The store whose goal it is. */
  StoreId storeId();

  /** The goal it happened to. */
  GoalId goalId();

  /** A goal was set for the first time. */
  record GoalSet(StoreId storeId, GoalId goalId, GoalPeriod period, GoalTerms terms)
      implements GoalEvent {}

  /** A goal's terms are others from now on, or it is active again with these. */
  record GoalRevised(StoreId storeId, GoalId goalId, GoalTerms terms) implements GoalEvent {}

  /** A goal is no longer pursued. */
  record GoalRetired(StoreId storeId, GoalId goalId) implements GoalEvent {}
}
