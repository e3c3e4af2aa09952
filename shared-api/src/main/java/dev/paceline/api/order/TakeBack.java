package dev.paceline.api.order;

import dev.paceline.api.money.Money;
import java.time.Instant;

/**
 * What one refund or cancellation took from an order.
 *
 * @param at when it was processed
 * @param netAmount what it took from revenue
 * @param units the units it took
 */
public record TakeBack(Instant at, Money netAmount, long units) {}
