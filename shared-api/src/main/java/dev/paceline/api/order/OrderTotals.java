package dev.paceline.api.order;

import dev.paceline.api.money.Money;

/**
 * What an order comes to, or what is left of it.
 *
 * @param netSales Σ line totals − discount: the order's revenue
 * @param total net sales + shipping + tax: what the customer pays
 * @param units Σ quantities
 */
public record OrderTotals(Money netSales, Money total, long units) {}
