package dev.paceline.query.projection;

import dev.paceline.api.goal.CurveKind;
import dev.paceline.api.goal.GoalEvent.GoalSet;
import dev.paceline.api.goal.GoalId;
import dev.paceline.api.goal.GoalPeriod;
import dev.paceline.api.goal.GoalTerms;
import dev.paceline.api.goal.Metric;
import dev.paceline.api.goal.Period;
import dev.paceline.api.goal.RefundsCountOn;
import dev.paceline.api.goal.Target;
import dev.paceline.api.goal.Tolerance;
import dev.paceline.api.money.Money;
import dev.paceline.api.money.Quantity;
import dev.paceline.api.money.UnitPrice;
import dev.paceline.api.order.OrderContent;
import dev.paceline.api.order.OrderEvent.OrderPlaced;
import dev.paceline.api.order.OrderId;
import dev.paceline.api.order.OrderLine;
import dev.paceline.api.order.Sku;
import dev.paceline.api.store.StoreEvent.StoreOpened;
import dev.paceline.api.store.StoreId;
import dev.paceline.api.store.StoreSettings;
import dev.paceline.query.rows.Recorded;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What one sale costs the projection, transaction and commit included: in one store with ten goals
 * and a thousand past orders, and in a thousand such stores with ten million. A program; the sales
 * of both take turns, so that whatever else the machine does happens to both.
 */
final class SaleCost {
  private static final Currency GBP = Currency.getInstance("GBP");
  private static final int STORES = Integer.getInteger("cost.stores", 1_000);
  private static final int ORDERS = Integer.getInteger("cost.orders", 10_000_000);
  private static final int SALES = Integer.getInteger("cost.sales", 5_000);

  private final ReadModels models = ReadModels.fresh();
  private final Random random = new Random(1);
  private final int stores;
  private long position;

  private SaleCost(int stores, int orders) {
    this.stores = stores;
    for (int i = 0; i < stores; i++) {
      open(new StoreId("store-" + i));
    }
    PastOrders.fill(models.server, orders / stores);
  }

  public static void main(String[] args) {
    var small = new SaleCost(1, 1_000);
    var large = new SaleCost(STORES, ORDERS);
    measure("warm-up", small, large);
    measure("measured", small, large);
    System.exit(0);
  }

  private static void measure(String name, SaleCost small, SaleCost large) {
    long[] one = new long[SALES];
    long[] many = new long[SALES];
    for (int i = 0; i < SALES; i++) {
      one[i] = small.sell();
      many[i] = large.sell();
    }
    report(name + ", 1 store, 1,000 orders", one);
    report("%s, %,d stores, %,d orders".formatted(name, STORES, ORDERS), many);
  }

  private static void report(String name, long[] nanos) {
    Arrays.sort(nanos);
    System.out.printf(
        "%s: median %,d µs, p95 %,d µs, p99 %,d µs, mean %,d µs%n",
        name,
        nanos[nanos.length / 2] / 1_000,
        nanos[nanos.length * 95 / 100] / 1_000,
        nanos[nanos.length * 99 / 100] / 1_000,
        (long) Arrays.stream(nanos).average().orElse(0) / 1_000);
  }

  private long sell() {
    StoreId store = new StoreId("store-" + random.nextInt(stores));
    Object sale = sale(store, Instant.now().truncatedTo(ChronoUnit.MILLIS));
    long begin = System.nanoTime();
    project(store, List.of(sale));
    return System.nanoTime() - begin;
  }

  /** Opens a store with ten goals of every kind, and a sale in each of their running periods. */
  private void open(StoreId store) {
    List<Object> events = new ArrayList<>();
    events.add(
        new StoreOpened(
            store, new StoreSettings("Shop", ZoneId.of("Europe/London"), GBP, DayOfWeek.MONDAY)));
    IntStream.range(0, 10).forEach(i -> events.add(goal(store, i)));
    events.add(sale(store, Instant.now().truncatedTo(ChronoUnit.MILLIS)));
    project(store, events);
  }

  private void project(StoreId store, List<Object> events) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    List<Unread> unread =
        events.stream()
            .map(event -> {
              long at = ++position;
              return new Unread(
                  store.value(), at, () -> new Recorded<>(at, now, "benchmark", event));
            })
            .toList();
    models.database.inTransaction(connection -> {
      models.projection.project(connection, unread);
      return true;
    });
  }

  private static GoalSet goal(StoreId store, int i) {
    Period period = List.of(Period.DAILY, Period.WEEKLY, Period.MONTHLY).get(i % 3);
    Metric metric = Metric.values()[i % 2];
    return new GoalSet(
        store,
        new GoalId("goal-" + i),
        new GoalPeriod(period, null, null),
        new GoalTerms(
            null,
            metric == Metric.REVENUE
                ? new Target.Revenue(new Money(1_000_000_000, GBP))
                : new Target.Units(1_000_000),
            CurveKind.values()[i / 2 % 2],
            Tolerance.DEFAULT,
            RefundsCountOn.values()[i / 5]));
  }

  private OrderPlaced sale(StoreId store, Instant at) {
    var line =
        new OrderLine(new Sku("1"), "Tea", new Quantity(1), new UnitPrice(BigDecimal.TEN), null);
    Money zero = Money.zero(GBP);
    var content = new OrderContent(at, GBP, List.of(line), zero, zero, zero, null, null, false);
    return new OrderPlaced(
        store,
        new OrderId("o" + position + "-" + random.nextInt(1 << 30)),
        content,
        content.totals());
  }
}
