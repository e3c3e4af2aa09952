package dev.paceline.query.sales;

import dev.paceline.api.order.OrderEvent;
import dev.paceline.api.order.OrderEvent.OrderCancelled;
import dev.paceline.api.order.OrderEvent.OrderPlaced;
import dev.paceline.api.order.OrderEvent.OrderRefunded;
import dev.paceline.api.order.OrderEvent.OrderRetracted;
import dev.paceline.api.order.OrderTotals;
import dev.paceline.api.order.TakeBack;
import dev.paceline.query.sales.Movement.Sale;
import dev.paceline.query.sales.Movement.TakenBack;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The one reading of order events as movements of sales figures. Test orders move nothing. */
public final class Movements {
  private Movements() {}

  /** What the event moves. */
  public static List<Movement> of(OrderEvent event) {
    return switch (event) {
      case OrderPlaced placed -> placed.content().test() ? List.of() : List.of(sale(placed));
      case OrderRefunded refund ->
          refund.order().test()
              ? List.of()
              : takenBack(refund.refundedAt(), refund.order().placedAt(), refund.takenBack());
      case OrderCancelled cancelled ->
          cancelled.order().test()
              ? List.of()
              : takenBack(
                  cancelled.cancelledAt(), cancelled.order().placedAt(), cancelled.takenBack());
      case OrderRetracted retracted -> retracted.order().test() ? List.of() : undone(retracted);
    };
  }

  private static Sale sale(OrderPlaced placed) {
    OrderTotals totals = placed.totals();
    return new Sale(placed.content().placedAt(), 1, totals.netSales().minorUnits(), totals.units());
  }

  /** A refund of nothing but shipping and tax takes nothing from sales. */
  private static List<Movement> takenBack(Instant at, Instant placedAt, OrderTotals taken) {
    long net = taken.netSales().minorUnits();
    return net == 0 && taken.units() == 0
        ? List.of()
        : List.of(new TakenBack(at, placedAt, net, taken.units()));
  }

  /**
   * As if never placed, whichever way refunds count: one order fewer, the whole of it taken back
   * when it was placed, and what was taken back since no longer taken back then.
   */
  private static List<Movement> undone(OrderRetracted retracted) {
    Instant placedAt = retracted.order().placedAt();
    List<Movement> movements = new ArrayList<>();
    movements.add(new Sale(placedAt, -1, 0, 0));
    movements.add(
        new TakenBack(placedAt, placedAt, retracted.netSales().minorUnits(), retracted.units()));
    for (TakeBack earlier : retracted.earlier()) {
      movements.add(
          new TakenBack(
              earlier.at(), placedAt, -earlier.netAmount().minorUnits(), -earlier.units()));
    }
    return List.copyOf(movements);
  }
}
