package dev.paceline.command.order;

import dev.paceline.api.InvalidValue;
import dev.paceline.api.money.Money;
import dev.paceline.api.order.OrderCommand.RefundOrder;
import dev.paceline.api.order.OrderEvent.OrderRefunded;
import dev.paceline.api.order.OrderTotals;
import dev.paceline.api.order.Reason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was said when a part of an order was given back. */
record Refund(Instant at, Money amount, long units, @Nullable Reason reason) {

  static Refund of(RefundOrder said) {
    return new Refund(said.refundedAt(), said.amount(), said.units(), said.reason());
  }

  static Refund of(OrderRefunded recorded) {
    return new Refund(
        recorded.refundedAt(),
        recorded.takenBack().total(),
        recorded.takenBack().units(),
        recorded.reason());
  }

  /**
   * What this takes from an order of which so much is left: revenue first, then shipping and tax.
   *
   * @throws InvalidValue for more than is left
   */
  OrderTotals takenFrom(OrderTotals left) {
    if (amount.compareTo(left.total()) > 0) {
      throw InvalidValue.of("/amount", "must be at most what is left, " + left.total().decimal());
    }
    if (units > left.units()) {
      throw InvalidValue.of("/units", "must be at most what is left, " + left.units());
    }
    return new OrderTotals(amount.min(left.netSales()), amount, units);
  }
}
