package dev.paceline.query.order;

import dev.paceline.api.money.Money;
import dev.paceline.api.money.UnitPrice;
import dev.paceline.api.order.OrderContent;
import dev.paceline.api.order.OrderLine;
import dev.paceline.api.store.StoreId;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts together what is shown of an order from its rows. */
final class OrderViews {
  private final Currency currency;
  private final List<OrderChange> changes;

  private OrderViews(Currency currency, List<OrderChange> changes) {
    this.currency = currency;
    this.changes = changes;
  }

  static OrderView of(StoreId storeId, OrderRow order, List<OrderChange> changes) {
    return new OrderViews(order.content().currency(), changes).view(storeId, order);
  }

  private OrderView view(StoreId storeId, OrderRow order) {
    OrderContent content = order.content();
    OrderView.Left left = left(order);
    long totalLeft = order.total() - changes.stream().mapToLong(OrderChange::total).sum();
    return new OrderView(
        storeId,
        order.orderId(),
        OrderState.after(changes, totalLeft),
        content.placedAt(),
        order.recordedAt(),
        order.position(),
        currency,
        content.lines().stream().map(this::line).toList(),
        content.discount().decimal(),
        content.shipping().decimal(),
        content.tax().decimal(),
        money(order.netSales()),
        money(order.total()),
        order.units(),
        left,
        all(ChangeKind.REFUND, this::refund),
        one(ChangeKind.CANCELLATION, this::cancellation),
        one(ChangeKind.RETRACTION, this::retraction),
        content.shipTo(),
        content.channel(),
        content.test());
  }

  private OrderView.Left left(OrderRow order) {
    long netSales = order.netSales();
    long total = order.total();
    long units = order.units();
    for (OrderChange change : changes) {
      netSales -= change.netSales();
      total -= change.total();
      units -= change.units();
    }
    return new OrderView.Left(money(netSales), money(total), units);
  }

  private OrderView.Line line(OrderLine line) {
    return new OrderView.Line(
        line.sku(),
        line.name(),
        line.quantity().value(),
        price(line.unitPrice()),
        line.total(currency).decimal(),
        line.imageUrl());
  }

  /** At least the currency's decimals, more only where the price has them. */
  private String price(UnitPrice price) {
    BigDecimal plain = price.amount().stripTrailingZeros();
    int digits = currency.getDefaultFractionDigits();
    return (plain.scale() < digits ? plain.setScale(digits) : plain).toPlainString();
  }

  private OrderView.Refund refund(OrderChange change) {
    return new OrderView.Refund(
        change.refundId(),
        change.at(),
        money(change.total()),
        money(change.netSales()),
        change.units(),
        change.reason(),
        change.recordedAt(),
        change.position());
  }

  private OrderView.Cancellation cancellation(OrderChange change) {
    return new OrderView.Cancellation(
        change.at(),
        money(change.total()),
        money(change.netSales()),
        change.units(),
        change.reason(),
        change.recordedAt(),
        change.position());
  }

  private OrderView.Retraction retraction(OrderChange change) {
    return new OrderView.Retraction(
        change.at(),
        money(change.total()),
        money(change.netSales()),
        change.units(),
        change.reason(),
        change.recordedAt(),
        change.position());
  }

  private <T> List<T> all(ChangeKind kind, Function<OrderChange, T> view) {
    return changes.stream().filter(change -> change.kind() == kind).map(view).toList();
  }

  private <T> @Nullable T one(ChangeKind kind, Function<OrderChange, T> view) {
    List<T> all = all(kind, view);
    return all.isEmpty() ? null : all.getLast();
  }

  private String money(long minorUnits) {
    return new Money(minorUnits, currency).decimal();
  }
}
