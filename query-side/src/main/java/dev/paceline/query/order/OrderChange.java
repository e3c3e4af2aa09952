package dev.paceline.query.order;

import dev.paceline.api.order.OrderId;
import dev.paceline.api.order.Reason;
import dev.paceline.api.order.RefundId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was given back of an order. Amounts are minor units of its currency.
 *
 * @param position of the event that recorded it
 * @param refundId for refunds only
 * @param at when it happened
 */
public record OrderChange(
    OrderId orderId,
    long position,
    ChangeKind kind,
    @Nullable RefundId refundId,
    Instant at,
    @Nullable Reason reason,
    long netSales,
    long total,
    long units,
    Instant recordedAt) {}
