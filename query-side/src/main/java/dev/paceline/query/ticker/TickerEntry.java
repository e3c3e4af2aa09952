package dev.paceline.query.ticker;

import dev.paceline.api.money.Money;
import dev.paceline.api.order.OrderId;
import dev.paceline.api.order.Place;
import dev.paceline.api.order.ProductSummary;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a store's ticker.
 *
 * @param seqWithTests its number in the ticker that shows test orders too: 1, 2, 3… without holes
 * @param seq its number in the ticker, numbered alike; absent for test orders
 * @param units sold, or given back
 * @param value the order's total, or what was given back of it
 * @param at when it happened
 * @param late whether it was recorded more than 24 hours after it happened
 * @param position of the event that it tells
 */
public record TickerEntry(
    long seqWithTests,
    @Nullable Long seq,
    TickerKind kind,
    OrderId orderId,
    ProductSummary product,
    long units,
    Money value,
    Instant placedAt,
    Instant at,
    Instant recordedAt,
    @Nullable Place location,
    boolean late,
    boolean test,
    long position) {}
