package dev.paceline.command.store;

import dev.paceline.api.store.StoreId;
import java.util.Currency;

/** A store that exists, and what of it never changes. */
public record OpenedStore(StoreId id, Currency currency) {}
