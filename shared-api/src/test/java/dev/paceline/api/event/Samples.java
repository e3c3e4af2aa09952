package dev.paceline.api.event;

import dev.paceline.api.goal.CurveKind;
import dev.paceline.api.goal.GoalEvent.GoalRetired;
import dev.paceline.api.goal.GoalEvent.GoalRevised;
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
import dev.paceline.api.order.ImageUrl;
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
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/** One event for each revision that was ever stored, with every field that it can have. */
final class Samples {
  private static final StoreId STORE = new StoreId("acme-uk");
  private static final OrderId ORDER = new OrderId("536365");
  private static final GoalId GOAL = new GoalId("monthly-revenue");
  private static final Currency GBP = Currency.getInstance("GBP");
  private static final Instant REFUNDED = Instant.parse("2026-11-02T09:30:00.500Z");

  private static final OrderContent CONTENT =
      new OrderContent(
          Instant.parse("2026-11-01T10:00:00Z"),
          GBP,
          List.of(
              line("85123A", "White \"hanging\" heart \\ 🤍", 6, "2.55", "https://img.test/a.png"),
              line("22", "Tea – café £1", 1, "0.0049", null)),
          pounds("0.30"),
          pounds("3.95"),
          pounds("3.79"),
          new Place("Leeds", "West Yorkshire", "GB"),
          "online",
          false);

  static final Map<EventName, Object> EVENTS =
      Map.of(
          new EventName("store.opened", 1),
          new StoreOpened(STORE, settings("Acme", DayOfWeek.MONDAY)),
          new EventName("store.settings-changed", 1),
          new StoreSettingsChanged(STORE, settings("Acme & Söhne", DayOfWeek.SUNDAY)),
          new EventName("order.placed", 1),
          new OrderPlaced(STORE, ORDER, CONTENT, CONTENT.totals()),
          new EventName("order.cancelled", 1),
          new OrderCancelled(
              STORE,
              ORDER,
              Instant.parse("2026-11-03T08:00:00Z"),
              Reason.STOCK,
              new OrderTotals(pounds("10.00"), pounds("17.74"), 5),
              CONTENT.summary()),
          new EventName("order.refunded", 1),
          new OrderRefunded(
              STORE,
              ORDER,
              new RefundId("r-1"),
              REFUNDED,
              Reason.CUSTOMER,
              new OrderTotals(pounds("5.00"), pounds("5.00"), 2),
              CONTENT.summary()),
          new EventName("order.retracted", 1),
          new OrderRetracted(
              STORE,
              ORDER,
              Instant.parse("2026-11-04T00:00:00Z"),
              Reason.MISTAKE,
              new OrderTotals(pounds("10.00"), pounds("17.74"), 5),
              List.of(new TakeBack(REFUNDED, pounds("5.00"), 2)),
              CONTENT.summary()),
          new EventName("goal.set", 1),
          new GoalSet(
              STORE,
              GOAL,
              new GoalPeriod(
                  Period.CUSTOM, LocalDate.parse("2026-11-27"), LocalDate.parse("2026-11-30")),
              terms("Black Friday", Metric.REVENUE, "50000.00", "0.05")),
          new EventName("goal.revised", 1),
          new GoalRevised(STORE, GOAL, terms(null, Metric.UNITS_SOLD, "1200", "0.1")),
          new EventName("goal.retired", 1),
          new GoalRetired(STORE, GOAL));

  private Samples() {}

  private static StoreSettings settings(String name, DayOfWeek weekStart) {
    return new StoreSettings(name, StoreSettings.zone("Europe/London"), GBP, weekStart);
  }

  private static OrderLine line(String sku, String name, int pieces, String price, String image) {
    return new OrderLine(
        new Sku(sku),
        name,
        new Quantity(pieces),
        new UnitPrice(new BigDecimal(price)),
        image == null ? null : new ImageUrl(image));
  }

  private static GoalTerms terms(String label, Metric metric, String target, String tolerance) {
    return new GoalTerms(
        label,
        Target.of(metric, new BigDecimal(target), GBP),
        metric == Metric.REVENUE ? CurveKind.SEASONAL : CurveKind.LINEAR,
        Tolerance.of(new BigDecimal(tolerance)),
        metric == Metric.REVENUE ? RefundsCountOn.ORDERED : RefundsCountOn.PROCESSED);
  }

  private static Money pounds(String amount) {
    return Money.of(new BigDecimal(amount), GBP);
  }
}
