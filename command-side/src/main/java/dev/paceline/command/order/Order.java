package dev.paceline.command.order;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.paceline.api.StreamId;
import dev.paceline.api.event.CanonicalJson;
import dev.paceline.api.order.OrderCommand.CancelOrder;
import dev.paceline.api.order.OrderCommand.PlaceOrder;
import dev.paceline.api.order.OrderCommand.RefundOrder;
import dev.paceline.api.order.OrderCommand.RetractOrder;
import dev.paceline.api.order.OrderEvent;
import dev.paceline.api.order.OrderEvent.OrderCancelled;
import dev.paceline.api.order.OrderEvent.OrderPlaced;
import dev.paceline.api.order.OrderEvent.OrderRefunded;
import dev.paceline.api.order.OrderEvent.OrderRetracted;
import dev.paceline.command.decision.Outcome;
import dev.paceline.command.decision.Rejection;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * An order. Identity before state: what was said before, said again, changes nothing, whatever has
 * happened since; the same id with other content is a conflict.
 */
@Aggregate(type = "order", repository = "orderRepository")
class Order {
  @AggregateIdentifier private @Nullable String streamId;
  private @Nullable PlacedOrder placed;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome decide(PlaceOrder command) {
    if (placed != null) {
      return placed.digest().equals(CanonicalJson.digest(command.content()))
          ? Outcome.UNCHANGED
          : conflict("this order is recorded with other content");
    }
    apply(
        new OrderPlaced(
            command.storeId(), command.orderId(), command.content(), command.content().totals()));
    return Outcome.CREATED;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome decide(CancelOrder command) {
    PlacedOrder order = known();
    Ending said = new Ending(command.cancelledAt(), command.reason());
    if (order.cancellation() != null) {
      return said.equals(order.cancellation())
          ? Outcome.UNCHANGED
          : conflict("this order's cancellation is recorded with other content");
    }
    order.requireNotBefore("/cancelledAt", command.cancelledAt());
    if (order.retraction() != null) {
      return conflict("this order is retracted");
    }
    apply(
        new OrderCancelled(
            command.storeId(),
            command.orderId(),
            command.cancelledAt(),
            command.reason(),
            order.left(),
            order.summary()));
    return Outcome.CREATED;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome decide(RefundOrder command) {
    PlacedOrder order = known();
    Refund said = Refund.of(command);
    @Nullable Refund before = order.refund(command.refundId());
    if (before != null) {
      return said.equals(before)
          ? Outcome.UNCHANGED
          : conflict("this refund is recorded with other content");
    }
    order.requireNotBefore("/refundedAt", command.refundedAt());
    if (order.retraction() != null || order.cancellation() != null) {
      return conflict(
          order.retraction() != null ? "this order is retracted" : "this order is cancelled");
    }
    apply(
        new OrderRefunded(
            command.storeId(),
            command.orderId(),
            command.refundId(),
            command.refundedAt(),
            command.reason(),
            said.takenFrom(order.left()),
            order.summary()));
    return Outcome.CREATED;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome decide(RetractOrder command) {
    PlacedOrder order = known();
    Ending said = new Ending(command.retractedAt(), command.reason());
    if (order.retraction() != null) {
      return said.equals(order.retraction())
          ? Outcome.UNCHANGED
          : conflict("this order's retraction is recorded with other content");
    }
    order.requireNotBefore("/retractedAt", command.retractedAt());
    apply(
        new OrderRetracted(
            command.storeId(),
            command.orderId(),
            command.retractedAt(),
            command.reason(),
            order.left(),
            order.taken(),
            order.summary()));
    return Outcome.CREATED;
  }

  @EventSourcingHandler
  void evolve(OrderEvent event) {
    switch (event) {
      case OrderPlaced order -> {
        streamId = StreamId.of(order.storeId(), order.orderId());
        placed = new PlacedOrder(order);
      }
      case OrderCancelled cancellation -> known().evolve(cancellation);
      case OrderRefunded refund -> known().evolve(refund);
      case OrderRetracted retraction -> known().evolve(retraction);
    }
  }

  private PlacedOrder known() {
    if (placed == null) {
      throw Rejection.unknown("order unknown");
    }
    return placed;
  }

  private static Outcome conflict(String detail) {
    throw Rejection.conflict(detail);
  }
}
