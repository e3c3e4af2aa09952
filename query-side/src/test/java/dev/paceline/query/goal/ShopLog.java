package dev.paceline.query.goal;

import dev.paceline.api.goal.CurveKind;
import dev.paceline.api.goal.GoalEvent;
import dev.paceline.api.goal.GoalId;
import dev.paceline.api.goal.GoalPeriod;
import dev.paceline.api.goal.GoalTerms;
import dev.paceline.api.goal.Metric;
import dev.paceline.api.goal.RefundsCountOn;
import dev.paceline.api.goal.Target;
import dev.paceline.api.goal.Tolerance;
import dev.paceline.api.money.Money;
import dev.paceline.api.money.Quantity;
import dev.paceline.api.money.UnitPrice;
import dev.paceline.api.order.OrderContent;
import dev.paceline.api.order.OrderEvent;
import dev.paceline.api.order.OrderEvent.OrderCancelled;
import dev.paceline.api.order.OrderEvent.OrderPlaced;
import dev.paceline.api.order.OrderEvent.OrderRefunded;
import dev.paceline.api.order.OrderEvent.OrderRetracted;
import dev.paceline.api.order.OrderId;
import dev.paceline.api.order.OrderLine;
import dev.paceline.api.order.OrderTotals;
import dev.paceline.api.order.RefundId;
import dev.paceline.api.order.Sku;
import dev.paceline.api.order.TakeBack;
import dev.paceline.api.store.StoreEvent;
import dev.paceline.api.store.StoreEvent.StoreOpened;
import dev.paceline.api.store.StoreEvent.StoreSettingsChanged;
import dev.paceline.api.store.StoreId;
import dev.paceline.api.store.StoreSettings;
import dev.paceline.query.rows.Recorded;
import dev.paceline.query.sales.BucketFold;
import dev.paceline.query.sales.Movement;
import dev.paceline.query.sales.Movements;
import dev.paceline.query.store.StoreRowFold;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** A store's log, written event by event and folded into rows at once. */
final class ShopLog {
  static final StoreId STORE = new StoreId("acme");
  static final Currency GBP = Currency.getInstance("GBP");

  final List<Recorded<?>> events = new ArrayList<>();
  final MemoryGoalRows rows = new MemoryGoalRows();
  private final BucketFold buckets = new BucketFold();
  private final StoreRowFold store = new StoreRowFold();
  private long position;
  private Instant now;

  ShopLog(String openedAt, String zone) {
    now = Instant.parse(openedAt);
    store.apply(recorded(new StoreOpened(STORE, settings(zone, DayOfWeek.MONDAY))), rows);
  }

  Instant now() {
    return now;
  }

  /** What follows is recorded then. */
  ShopLog at(Instant instant) {
    now = instant;
    return this;
  }

  ShopLog at(String instant) {
    return at(Instant.parse(instant));
  }

  ShopLog moveTo(String zone, DayOfWeek weekStart) {
    Recorded<StoreEvent> changed =
        recorded(new StoreSettingsChanged(STORE, settings(zone, weekStart)));
    if (store.apply(changed, rows)) {
      GoalFold.calendarChanged(changed, rows);
    }
    return this;
  }

  ShopLog goal(GoalEvent event) {
    GoalFold.apply(recorded(event), rows);
    return this;
  }

  ShopLog set(String goalId, GoalPeriod period, GoalTerms terms) {
    return goal(new GoalEvent.GoalSet(STORE, new GoalId(goalId), period, terms));
  }

  ShopLog revise(String goalId, GoalTerms terms) {
    return goal(new GoalEvent.GoalRevised(STORE, new GoalId(goalId), terms));
  }

  ShopLog order(OrderEvent event) {
    List<Movement> movements = Movements.of(event);
    buckets.moved(movements, rows);
    GoalFold.moved(recorded(event), movements, rows);
    return this;
  }

  GoalPeriodRow period(String goalId, String startsAt) {
    return rows.goalPeriods(new GoalId(goalId)).get(Instant.parse(startsAt));
  }

  private <E> Recorded<E> recorded(E event) {
    var recorded = new Recorded<>(++position, now, "local", event);
    events.add(recorded);
    return recorded;
  }

  static GoalTerms terms(Metric metric, long target, RefundsCountOn refundsCountOn) {
    Target amount =
        switch (metric) {
          case REVENUE -> new Target.Revenue(new Money(target, GBP));
          case UNITS_SOLD -> new Target.Units(target);
        };
    return new GoalTerms(null, amount, CurveKind.LINEAR, Tolerance.DEFAULT, refundsCountOn);
  }

  static GoalTerms seasonal(GoalTerms terms) {
    return new GoalTerms(
        terms.label(),
        terms.target(),
        CurveKind.SEASONAL,
        terms.tolerance(),
        terms.refundsCountOn());
  }

  static OrderPlaced placed(String orderId, Instant at, long minorUnits, int units, boolean test) {
    var line =
        new OrderLine(
            new Sku("1"),
            "White hanging heart",
            new Quantity(units),
            new UnitPrice(BigDecimal.valueOf(minorUnits, 2)),
            null);
    Money zero = Money.zero(GBP);
    var content = new OrderContent(at, GBP, List.of(line), zero, zero, zero, null, null, test);
    return new OrderPlaced(STORE, new OrderId(orderId), content, content.totals());
  }

  /** An order with what was taken back of it so far. */
  static final class Order {
    final OrderPlaced placed;
    final List<TakeBack> taken = new ArrayList<>();
    boolean retracted;

    Order(OrderPlaced placed) {
      this.placed = placed;
    }

    OrderRefunded refund(Instant at, long minorUnits, long units) {
      taken.add(new TakeBack(at, new Money(minorUnits, GBP), units));
      var id = new RefundId("r" + taken.size());
      return new OrderRefunded(
          STORE,
          placed.orderId(),
          id,
          at,
          null,
          totals(minorUnits, units),
          placed.content().summary());
    }

    OrderCancelled cancel(Instant at) {
      OrderTotals left = left();
      taken.add(new TakeBack(at, left.netSales(), left.units()));
      return new OrderCancelled(
          STORE, placed.orderId(), at, null, left, placed.content().summary());
    }

    OrderRetracted retract(Instant at) {
      retracted = true;
      return new OrderRetracted(
          STORE, placed.orderId(), at, null, left(), taken, placed.content().summary());
    }

    OrderTotals left() {
      long net = placed.totals().netSales().minorUnits();
      long units = placed.totals().units();
      for (TakeBack back : taken) {
        net -= back.netAmount().minorUnits();
        units -= back.units();
      }
      return totals(net, units);
    }

    private static OrderTotals totals(long net, long units) {
      return new OrderTotals(new Money(net, GBP), new Money(net, GBP), units);
    }
  }

  private static StoreSettings settings(String zone, DayOfWeek weekStart) {
    return new StoreSettings("Acme", ZoneId.of(zone), GBP, weekStart);
  }
}
