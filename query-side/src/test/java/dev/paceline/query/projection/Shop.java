package dev.paceline.query.projection;

import dev.paceline.api.money.Money;
import dev.paceline.api.money.Quantity;
import dev.paceline.api.money.UnitPrice;
import dev.paceline.api.order.OrderContent;
import dev.paceline.api.order.OrderEvent.OrderCancelled;
import dev.paceline.api.order.OrderEvent.OrderPlaced;
import dev.paceline.api.order.OrderEvent.OrderRefunded;
import dev.paceline.api.order.OrderEvent.OrderRetracted;
import dev.paceline.api.order.OrderId;
import dev.paceline.api.order.OrderLine;
import dev.paceline.api.order.OrderTotals;
import dev.paceline.api.order.Place;
import dev.paceline.api.order.Reason;
import dev.paceline.api.order.RefundId;
import dev.paceline.api.order.Sku;
import dev.paceline.api.order.TakeBack;
import dev.paceline.api.store.StoreEvent.StoreOpened;
import dev.paceline.api.store.StoreEvent.StoreSettingsChanged;
import dev.paceline.api.store.StoreId;
import dev.paceline.api.store.StoreSettings;
import dev.paceline.query.rows.Recorded;
import dev.paceline.query.sales.SalesBucket;
import dev.paceline.query.ticker.TickerEntry;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * A shop of which events are given, and whose rows are looked at. Its orders are two pieces at
 * 10.00 pounds and 5.00 shipping: net sales 20.00, total 25.00.
 */
final class Shop {
  static final StoreId ID = new StoreId("acme");
  static final Currency GBP = Currency.getInstance("GBP");
  private static final OrderTotals WHOLE = totals(2000, 2500, 2);

  private final WorkingSet rows = WorkingSet.empty();
  private final SalesFold fold = new SalesFold();
  private Instant recordedAt = Instant.parse("2026-03-02T12:00:00Z");
  private long position;

  static OrderTotals totals(long net, long total, long units) {
    return new OrderTotals(new Money(net, GBP), new Money(total, GBP), units);
  }

  static Instant at(String time) {
    return Instant.parse("2026-03-02T" + time + ":00Z");
  }

  Shop recordedAt(Instant moment) {
    recordedAt = moment;
    return this;
  }

  Shop given(Object event) {
    fold.apply(new Recorded<>(++position, recordedAt, "local", event), rows);
    return this;
  }

  Shop opened() {
    return given(new StoreOpened(ID, settings("Europe/London", DayOfWeek.MONDAY)));
  }

  Shop changed(String zone, DayOfWeek weekStart) {
    return given(new StoreSettingsChanged(ID, settings(zone, weekStart)));
  }

  private static StoreSettings settings(String zone, DayOfWeek weekStart) {
    return new StoreSettings("Acme", ZoneId.of(zone), GBP, weekStart);
  }

  Shop placed(String order, Instant placedAt) {
    return given(new OrderPlaced(ID, new OrderId(order), content(placedAt, false), WHOLE));
  }

  Shop placedAsTest(String order, Instant placedAt) {
    return given(new OrderPlaced(ID, new OrderId(order), content(placedAt, true), WHOLE));
  }

  Shop refunded(Instant placedAt, Instant at, OrderTotals taken) {
    return given(
        new OrderRefunded(
            ID,
            new OrderId("1"),
            new RefundId("r" + position),
            at,
            Reason.CUSTOMER,
            taken,
            content(placedAt, false).summary()));
  }

  Shop refundedAsTest(Instant placedAt, Instant at, OrderTotals taken) {
    return given(
        new OrderRefunded(
            ID,
            new OrderId("1"),
            new RefundId("r" + position),
            at,
            null,
            taken,
            content(placedAt, true).summary()));
  }

  Shop cancelled(Instant placedAt, Instant at, OrderTotals taken) {
    return given(
        new OrderCancelled(
            ID, new OrderId("1"), at, null, taken, content(placedAt, false).summary()));
  }

  Shop retracted(Instant placedAt, Instant at, OrderTotals left, TakeBack... earlier) {
    return given(
        new OrderRetracted(
            ID,
            new OrderId("1"),
            at,
            Reason.MISTAKE,
            left,
            List.of(earlier),
            content(placedAt, false).summary()));
  }

  static TakeBack took(Instant at, long net, long units) {
    return new TakeBack(at, new Money(net, GBP), units);
  }

  private static OrderContent content(Instant placedAt, boolean test) {
    OrderLine line =
        new OrderLine(
            new Sku("85123A"),
            "White hanging heart",
            new Quantity(2),
            new UnitPrice(BigDecimal.TEN),
            null);
    return new OrderContent(
        placedAt,
        GBP,
        List.of(line),
        Money.zero(GBP),
        new Money(500, GBP),
        Money.zero(GBP),
        new Place("Leeds", null, "GB"),
        "online",
        test);
  }

  WorkingSet rows() {
    return rows;
  }

  List<TickerEntry> ticker() {
    return rows.tickerEntries().added();
  }

  /** The quarter hours, each as time, orders, gross, units, and refunds by either time. */
  List<String> quarters() {
    List<String> shown = new ArrayList<>();
    for (SalesBucket bucket : rows.buckets().from(Instant.EPOCH)) {
      shown.add(
          "%s orders %d gross %d units %d processed %d (%d) ordered %d (%d)"
              .formatted(
                  bucket.quarter().toString().substring(11, 16),
                  bucket.orders(),
                  bucket.gross(),
                  bucket.units(),
                  bucket.refundsProcessed(),
                  bucket.refundedUnitsProcessed(),
                  bucket.refundsOrdered(),
                  bucket.refundedUnitsOrdered()));
    }
    return shown;
  }
}
