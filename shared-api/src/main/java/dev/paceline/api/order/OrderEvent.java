package dev.paceline.api.order;

import dev.paceline.api.money.Money;
import dev.paceline.api.store.StoreId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can have happened to an order. */
public sealed interface OrderEvent {
  /** The store that sells. */
  StoreId storeId();

  /** The order it happened to. */
  OrderId orderId();

  /** An order was placed. */
  record OrderPlaced(StoreId storeId, OrderId orderId, OrderContent content, OrderTotals totals)
      implements OrderEvent {}

  /**
   * An order was cancelled.
   *
   * @param takenBack all that was left of it
   */
  record OrderCancelled(
      StoreId storeId,
      OrderId orderId,
      Instant cancelledAt,
      @Nullable Reason reason,
      OrderTotals takenBack,
      OrderSummary order)
      implements OrderEvent {}

  /**
   * A part of an order was given back.
   *
   * @param takenBack its net sales are min(amount, net sales that were left), its total the amount
   */
  record OrderRefunded(
      StoreId storeId,
      OrderId orderId,
      RefundId refundId,
      Instant refundedAt,
      @Nullable Reason reason,
      OrderTotals takenBack,
      OrderSummary order)
      implements OrderEvent {}

  /**
   * An order counts as never placed.
   *
   * @param takenBack all that was left of it
   * @param earlier what refunds and a cancellation had taken before, which counts no more either
   */
  record OrderRetracted(
      StoreId storeId,
      OrderId orderId,
      Instant retractedAt,
      @Nullable Reason reason,
      OrderTotals takenBack,
      List<TakeBack> earlier,
      OrderSummary order)
      implements OrderEvent {

    /** The list is kept as it was given. */
    public OrderRetracted {
      earlier = List.copyOf(earlier);
    }

    /** The order's whole net sales: what is left and what had been taken before. */
    public Money netSales() {
      return earlier.stream().map(TakeBack::netAmount).reduce(takenBack.netSales(), Money::plus);
    }

    /** The order's whole units. */
    public long units() {
      return takenBack.units() + earlier.stream().mapToLong(TakeBack::units).sum();
    }
  }
}
