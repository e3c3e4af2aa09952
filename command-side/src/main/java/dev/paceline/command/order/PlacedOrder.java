package dev.paceline.command.order;

import dev.paceline.api.InvalidValue;
import dev.paceline.api.event.CanonicalJson;
import dev.paceline.api.money.Money;
import dev.paceline.api.order.OrderEvent.OrderCancelled;
import dev.paceline.api.order.OrderEvent.OrderPlaced;
import dev.paceline.api.order.OrderEvent.OrderRefunded;
import dev.paceline.api.order.OrderEvent.OrderRetracted;
import dev.paceline.api.order.OrderSummary;
import dev.paceline.api.order.OrderTotals;
import dev.paceline.api.order.RefundId;
import dev.paceline.api.order.TakeBack;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is remembered of an order: a digest of its content, what is left, and who said what. */
final class PlacedOrder {
  private final String digest;
  private final OrderSummary summary;
  private final List<TakeBack> taken = new ArrayList<>();
  private final Map<RefundId, Refund> refunds = new HashMap<>();
  private OrderTotals left;
  private @Nullable Ending cancellation;
  private @Nullable Ending retraction;

  PlacedOrder(OrderPlaced event) {
    digest = CanonicalJson.digest(event.content());
    summary = event.content().summary();
    left = event.totals();
  }

  void evolve(OrderCancelled event) {
    cancellation = new Ending(event.cancelledAt(), event.reason());
    take(event.cancelledAt(), event.takenBack());
  }

  void evolve(OrderRefunded event) {
    refunds.put(event.refundId(), Refund.of(event));
    take(event.refundedAt(), event.takenBack());
  }

  void evolve(OrderRetracted event) {
    retraction = new Ending(event.retractedAt(), event.reason());
    take(event.retractedAt(), event.takenBack());
  }

  private void take(Instant at, OrderTotals takenBack) {
    taken.add(new TakeBack(at, takenBack.netSales(), takenBack.units()));
    Money netSales = left.netSales().minus(takenBack.netSales());
    Money total = left.total().minus(takenBack.total());
    left = new OrderTotals(netSales, total, left.units() - takenBack.units());
  }

  /**
   * What follows an order is not before it.
   *
   * @throws InvalidValue at the pointer {@code place}
   */
  void requireNotBefore(String place, Instant at) {
    if (at.isBefore(summary.placedAt())) {
      throw InvalidValue.of(place, "must not be before the order was placed");
    }
  }

  String digest() {
    return digest;
  }

  OrderSummary summary() {
    return summary;
  }

  OrderTotals left() {
    return left;
  }

  List<TakeBack> taken() {
    return List.copyOf(taken);
  }

  @Nullable Refund refund(RefundId id) {
    return refunds.get(id);
  }

  @Nullable Ending cancellation() {
    return cancellation;
  }

  @Nullable Ending retraction() {
    return retraction;
  }
}
