package dev.paceline.api.order;

import dev.paceline.api.InvalidValue;
import dev.paceline.api.StreamId;
import dev.paceline.api.money.Money;
import dev.paceline.api.store.StoreId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of an order. */
public sealed interface OrderCommand {
  /** The store that sells. */
  StoreId storeId();

  /** The order that is meant. */
  OrderId orderId();

  /** The stream that decides. */
  @TargetAggregateIdentifier
  default String streamId() {
    return StreamId.of(storeId(), orderId());
  }

  /** Records an order. */
  record PlaceOrder(StoreId storeId, OrderId orderId, OrderContent content)
      implements OrderCommand {}

  /** Takes back all that is left of an order. */
  record CancelOrder(StoreId storeId, OrderId orderId, Instant cancelledAt, @Nullable Reason reason)
      implements OrderCommand {}

  /**
   * Gives back a part of an order.
   *
   * @param amount above 0, and no more than is left of the order's total
   * @param units at least 0, and no more than are left
   */
  record RefundOrder(
      StoreId storeId,
      OrderId orderId,
      RefundId refundId,
      Instant refundedAt,
      Money amount,
      long units,
      @Nullable Reason reason)
      implements OrderCommand {
    /**
     * @throws InvalidValue for a refund of nothing, and for less than no units
     */
    public RefundOrder {
      if (!amount.isPositive()) {
        throw InvalidValue.of("/amount", "must be more than 0");
      }
      if (units < 0) {
        throw InvalidValue.of("/units", "must be at least 0");
      }
    }
  }

  /** Makes an order count as never placed: it was a mistake or a test. */
  record RetractOrder(
      StoreId storeId, OrderId orderId, Instant retractedAt, @Nullable Reason reason)
      implements OrderCommand {}
}
