package dev.paceline.query.sales;

import dev.paceline.api.order.OrderId;
import java.time.Instant;

/**
 * A movement that took something back, as it is kept to explain figures. Amounts are minor units of
 * net sales.
 *
 * @param position of the event that moved it
 * @param part tells the movements of one event apart
 * @param cause the event's name
 * @param processedAt when it was taken back, and {@code placedAt} when its order was placed: the
 *     two times at which it may count
 * @param orders how many orders count no more
 * @param net below 0 where an earlier one counts no more
 */
public record TakenBackRow(
    OrderId orderId,
    long position,
    int part,
    String cause,
    Instant processedAt,
    Instant placedAt,
    long orders,
    long net,
    long units) {}
