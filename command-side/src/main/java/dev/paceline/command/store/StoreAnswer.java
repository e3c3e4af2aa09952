package dev.paceline.command.store;

import dev.paceline.api.store.StoreId;
import dev.paceline.command.decision.Outcome;

/** What became of a command to a store. */
record StoreAnswer(StoreId storeId, Outcome status, long position) {}
