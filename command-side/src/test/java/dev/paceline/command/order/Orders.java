package dev.paceline.command.order;

import dev.paceline.api.money.Money;
import dev.paceline.api.money.Quantity;
import dev.paceline.api.money.UnitPrice;
import dev.paceline.api.order.OrderCommand.CancelOrder;
import dev.paceline.api.order.OrderCommand.PlaceOrder;
import dev.paceline.api.order.OrderCommand.RefundOrder;
import dev.paceline.api.order.OrderCommand.RetractOrder;
import dev.paceline.api.order.OrderContent;
import dev.paceline.api.order.OrderEvent.OrderCancelled;
import dev.paceline.api.order.OrderEvent.OrderPlaced;
import dev.paceline.api.order.OrderEvent.OrderRefunded;
import dev.paceline.api.order.OrderEvent.OrderRetracted;
import dev.paceline.api.order.OrderId;
import dev.paceline.api.order.OrderLine;
import dev.paceline.api.order.OrderTotals;
import dev.paceline.api.order.Reason;
import dev.paceline.api.order.RefundId;
import dev.paceline.api.order.Sku;
import dev.paceline.api.order.TakeBack;
import dev.paceline.api.store.StoreId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;

/** One order, and what is said of it: 4 pieces at 10.00, shipping 5.00; 40.00 net, 45.00 in all. */
final class Orders {
  static final StoreId STORE = new StoreId("acme");
  static final OrderId ORDER = new OrderId("1001");
  static final Instant PLACED_AT = Instant.parse("2026-11-01T10:00:00Z");
  static final Instant LATER = Instant.parse("2026-11-02T10:00:00Z");
  static final Instant EARLIER = Instant.parse("2026-10-31T10:00:00Z");
  static final Currency GBP = Currency.getInstance("GBP");

  private Orders() {}

  static Money gbp(String amount) {
    return Money.of(new BigDecimal(amount), GBP);
  }

  static OrderTotals totals(String netSales, String total, long units) {
    return new OrderTotals(gbp(netSales), gbp(total), units);
  }

  static OrderContent content(int quantity) {
    OrderLine line =
        new OrderLine(
            new Sku("A"), "Tea", new Quantity(quantity), new UnitPrice(BigDecimal.TEN), null);
    return new OrderContent(
        PLACED_AT, GBP, List.of(line), gbp("0"), gbp("5"), gbp("0"), null, null, false);
  }

  static PlaceOrder place() {
    return new PlaceOrder(STORE, ORDER, content(4));
  }

  static PlaceOrder placeWithOtherContent() {
    return new PlaceOrder(STORE, ORDER, content(5));
  }

  static OrderPlaced placed() {
    return new OrderPlaced(STORE, ORDER, content(4), totals("40", "45", 4));
  }

  static RefundOrder refund(String id, String amount, long units) {
    return refundAt(LATER, id, amount, units);
  }

  static RefundOrder refundAt(Instant at, String id, String amount, long units) {
    return new RefundOrder(STORE, ORDER, new RefundId(id), at, gbp(amount), units, Reason.CUSTOMER);
  }

  static OrderRefunded refunded(String id, String amount, String ofNetSales, long units) {
    return new OrderRefunded(
        STORE,
        ORDER,
        new RefundId(id),
        LATER,
        Reason.CUSTOMER,
        totals(ofNetSales, amount, units),
        content(4).summary());
  }

  static CancelOrder cancel() {
    return cancel(LATER, Reason.STOCK);
  }

  static CancelOrder cancel(Instant at, Reason reason) {
    return new CancelOrder(STORE, ORDER, at, reason);
  }

  static OrderCancelled cancelled(OrderTotals takenBack) {
    return new OrderCancelled(STORE, ORDER, LATER, Reason.STOCK, takenBack, content(4).summary());
  }

  static RetractOrder retract() {
    return retract(LATER, Reason.MISTAKE);
  }

  static RetractOrder retract(Instant at, Reason reason) {
    return new RetractOrder(STORE, ORDER, at, reason);
  }

  static OrderRetracted retracted(OrderTotals takenBack, TakeBack... earlier) {
    return new OrderRetracted(
        STORE, ORDER, LATER, Reason.MISTAKE, takenBack, List.of(earlier), content(4).summary());
  }

  static TakeBack took(String netAmount, long units) {
    return new TakeBack(LATER, gbp(netAmount), units);
  }
}
