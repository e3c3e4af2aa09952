package dev.paceline.query.store;

import dev.paceline.api.store.StoreId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;

/**
 * A store's settings as they are shown.
 *
 * @param revision counts the changes of the settings, from 1
 */
public record StoreView(
    StoreId storeId,
    String name,
    ZoneId timeZone,
    Currency currency,
    DayOfWeek weekStart,
    Instant openedAt,
    int revision) {}
