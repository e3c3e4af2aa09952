package dev.paceline.query.sales;

import java.time.Instant;

/** What an order's event changes in sales figures. Amounts are minor units of net sales. */
public sealed interface Movement {
  /** When the order was placed. */
  Instant placedAt();

  /**
   * Something was sold, at {@code placedAt}.
   *
   * @param orders 1, or −1 where an order counts no more
   */
  record Sale(Instant placedAt, int orders, long net, long units) implements Movement {}

  /**
   * Something was taken back; where it is below 0, an earlier one counts no more.
   *
   * @param processedAt when it was, for whoever counts refunds so; others count them at placedAt
   */
  record TakenBack(Instant processedAt, Instant placedAt, long net, long units)
      implements Movement {}
}
