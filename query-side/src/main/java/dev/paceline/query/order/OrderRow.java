package dev.paceline.query.order;

import dev.paceline.api.order.OrderContent;
import dev.paceline.api.order.OrderId;
import java.time.Instant;

/**
 * An order as it was placed. Amounts are minor units of its currency.
 *
 * @param position of the event that recorded it
 */
public record OrderRow(
    OrderId orderId,
    OrderContent content,
    long netSales,
    long total,
    long units,
    Instant recordedAt,
    long position) {}
