package dev.paceline.command.goal;

import dev.paceline.api.goal.GoalId;
import dev.paceline.api.store.StoreId;
import dev.paceline.command.decision.Outcome;

/** What became of a command to a goal. */
record GoalAnswer(StoreId storeId, GoalId goalId, Outcome status, long position) {}
