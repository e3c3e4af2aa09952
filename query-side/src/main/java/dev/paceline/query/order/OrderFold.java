package dev.paceline.query.order;

import dev.paceline.api.order.OrderEvent;
import dev.paceline.api.order.OrderEvent.OrderCancelled;
import dev.paceline.api.order.OrderEvent.OrderPlaced;
import dev.paceline.api.order.OrderEvent.OrderRefunded;
import dev.paceline.api.order.OrderEvent.OrderRetracted;
import dev.paceline.api.order.OrderTotals;
import dev.paceline.api.order.Reason;
import dev.paceline.api.order.RefundId;
import dev.paceline.query.rows.Recorded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Folds what happened to orders into what was ordered and what became of it. */
public final class OrderFold {

  /** Takes the event in. */
  public void apply(Recorded<OrderEvent> recorded, OrderRows rows) {
    switch (recorded.event()) {
      case OrderPlaced placed -> rows.orders().add(order(recorded, placed));
      case OrderRefunded refund ->
          rows.orderChanges()
              .add(
                  change(
                      recorded,
                      ChangeKind.REFUND,
                      refund.refundId(),
                      refund.refundedAt(),
                      refund.reason(),
                      refund.takenBack()));
      case OrderCancelled cancelled ->
          rows.orderChanges()
              .add(
                  change(
                      recorded,
                      ChangeKind.CANCELLATION,
                      null,
                      cancelled.cancelledAt(),
                      cancelled.reason(),
                      cancelled.takenBack()));
      case OrderRetracted retracted ->
          rows.orderChanges()
              .add(
                  change(
                      recorded,
                      ChangeKind.RETRACTION,
                      null,
                      retracted.retractedAt(),
                      retracted.reason(),
                      retracted.takenBack()));
    }
  }

  private static OrderRow order(Recorded<OrderEvent> recorded, OrderPlaced placed) {
    OrderTotals totals = placed.totals();
    return new OrderRow(
        placed.orderId(),
        placed.content(),
        totals.netSales().minorUnits(),
        totals.total().minorUnits(),
        totals.units(),
        recorded.recordedAt(),
        recorded.position());
  }

  private static OrderChange change(
      Recorded<OrderEvent> recorded,
      ChangeKind kind,
      @Nullable RefundId refund,
      Instant at,
      @Nullable Reason reason,
      OrderTotals takenBack) {
    return new OrderChange(
        recorded.event().orderId(),
        recorded.position(),
        kind,
        refund,
        at,
        reason,
        takenBack.netSales().minorUnits(),
        takenBack.total().minorUnits(),
        takenBack.units(),
        recorded.recordedAt());
  }
}
