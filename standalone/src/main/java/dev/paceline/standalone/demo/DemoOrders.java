package dev.paceline.standalone.demo;

import dev.paceline.api.money.Money;
import dev.paceline.api.money.Quantity;
import dev.paceline.api.order.OrderCommand.CancelOrder;
import dev.paceline.api.order.OrderCommand.PlaceOrder;
import dev.paceline.api.order.OrderCommand.RefundOrder;
import dev.paceline.api.order.OrderContent;
import dev.paceline.api.order.OrderId;
import dev.paceline.api.order.OrderLine;
import dev.paceline.api.order.Reason;
import dev.paceline.api.order.RefundId;
import dev.paceline.api.store.StoreId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;

/** Makes up what customers order, and what of it comes back. */
final class DemoOrders {
  static final StoreId STORE = new StoreId("demo");
  static final Currency GBP = Currency.getInstance("GBP");

  private static final int MAX_LINES = 4;
  private static final int FREE_SHIPPING_PENCE = 5_000;
  private static final Money SHIPPING = new Money(395, GBP);
  private static final Money NONE = Money.zero(GBP);
  private static final int VAT_DIVISOR = 5;
  private static final int PER_CENT = 100;

  private final DemoCatalog catalog = new DemoCatalog();

  /**
   * An order and what becomes of it.
   *
   * @param refunds in a hundred orders
   * @param within how long after the order it may come back
   */
  List<DemoAction> order(String id, Instant at, Random random, int refunds, Duration within) {
    List<OrderLine> lines = lines(random);
    OrderId order = new OrderId(id);
    List<DemoAction> actions = new ArrayList<>();
    actions.add(new DemoAction(at, new PlaceOrder(STORE, order, content(at, lines, random))));
    Instant later = at.plusMillis(1L + random.nextInt((int) within.toMillis()));
    int fate = random.nextInt(PER_CENT);
    if (fate < refunds) {
      OrderLine back = lines.getFirst();
      actions.add(new DemoAction(later, refund(order, later, back)));
    } else if (fate == refunds) {
      actions.add(new DemoAction(later, new CancelOrder(STORE, order, later, Reason.CUSTOMER)));
    }
    return actions;
  }

  private static RefundOrder refund(OrderId order, Instant at, OrderLine line) {
    return new RefundOrder(
        STORE,
        order,
        new RefundId("r-1"),
        at,
        line.total(GBP),
        line.quantity().value(),
        Reason.CUSTOMER);
  }

  private List<OrderLine> lines(Random random) {
    List<OrderLine> lines = new ArrayList<>();
    for (int left = 1 + random.nextInt(MAX_LINES); left > 0; left--) {
      DemoCatalog.Product product = catalog.product(random);
      int pieces = random.nextInt(10) == 0 ? 6 : 1 + random.nextInt(2);
      lines.add(
          new OrderLine(
              product.sku(), product.name(), new Quantity(pieces), product.price(), null));
    }
    return lines;
  }

  private OrderContent content(Instant at, List<OrderLine> lines, Random random) {
    Money net = lines.stream().map(line -> line.total(GBP)).reduce(NONE, Money::plus);
    Money shipping = net.minorUnits() < FREE_SHIPPING_PENCE ? SHIPPING : NONE;
    Money tax = new Money(net.plus(shipping).minorUnits() / VAT_DIVISOR, GBP);
    return new OrderContent(
        at, GBP, lines, NONE, shipping, tax, catalog.place(random), "online", false);
  }
}
