package dev.paceline.query.live;

import dev.paceline.api.StreamId;
import dev.paceline.api.event.EventCodec;
import dev.paceline.api.event.StoredEvent;
import dev.paceline.api.goal.CurveKind;
import dev.paceline.api.goal.GoalEvent.GoalRetired;
import dev.paceline.api.goal.GoalEvent.GoalRevised;
import dev.paceline.api.goal.GoalEvent.GoalSet;
import dev.paceline.api.goal.GoalId;
import dev.paceline.api.goal.GoalPeriod;
import dev.paceline.api.goal.GoalTerms;
import dev.paceline.api.goal.Period;
import dev.paceline.api.goal.RefundsCountOn;
import dev.paceline.api.goal.Target;
import dev.paceline.api.goal.Tolerance;
import dev.paceline.api.money.Money;
import dev.paceline.api.money.Quantity;
import dev.paceline.api.money.UnitPrice;
import dev.paceline.api.order.OrderContent;
import dev.paceline.api.order.OrderEvent.OrderPlaced;
import dev.paceline.api.order.OrderEvent.OrderRefunded;
import dev.paceline.api.order.OrderId;
import dev.paceline.api.order.OrderLine;
import dev.paceline.api.order.OrderTotals;
import dev.paceline.api.order.Place;
import dev.paceline.api.order.RefundId;
import dev.paceline.api.order.Sku;
import dev.paceline.api.store.StoreEvent.StoreOpened;
import dev.paceline.api.store.StoreId;
import dev.paceline.api.store.StoreSettings;
import dev.paceline.eventstore.EventLog;
import dev.paceline.eventstore.NewEvent;
import dev.paceline.eventstore.StreamKey;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** A store whose events a test writes into the log, as a command side would. */
final class Shop {
  private static final Currency GBP = Currency.getInstance("GBP");
  private static final byte[] METADATA = "{\"actor\":\"test\"}".getBytes(StandardCharsets.UTF_8);

  private final EventLog log;
  private final StoreId id;
  private final Map<String, Long> sequences = new HashMap<>();
  private final Map<String, OrderPlaced> orders = new HashMap<>();
  private int sold;

  private Shop(EventLog log, StoreId id) {
    this.log = log;
    this.id = id;
  }

  static Shop open(EventLog log, String storeId) {
    Shop shop = new Shop(log, new StoreId(storeId));
    shop.append(
        StreamId.of(shop.id),
        new StoreOpened(
            shop.id,
            new StoreSettings("Store " + storeId, ZoneId.of("UTC"), GBP, DayOfWeek.MONDAY)));
    return shop;
  }

  String id() {
    return id.value();
  }

  String topic(LiveTopic topic) {
    return LiveDestination.of(id, topic);
  }

  /** Sells something for that many pence; answers the order's id. */
  String sell(long pence, Instant placedAt) {
    return sell(pence, placedAt, "White hanging heart", false);
  }

  String sell(long pence, Instant placedAt, String product, boolean test) {
    OrderId orderId = new OrderId("o" + ++sold);
    var line =
        new OrderLine(
            new Sku("1"),
            product,
            new Quantity(1),
            new UnitPrice(BigDecimal.valueOf(pence, 2)),
            null);
    Money zero = Money.zero(GBP);
    var content =
        new OrderContent(
            placedAt,
            GBP,
            List.of(line),
            zero,
            zero,
            zero,
            new Place("Leeds", null, "GB"),
            null,
            test);
    OrderPlaced placed = new OrderPlaced(id, orderId, content, content.totals());
    orders.put(orderId.value(), placed);
    append(StreamId.of(id, orderId), placed);
    return orderId.value();
  }

  void sellMany(int count, Instant placedAt) {
    IntStream.range(0, count).forEach(i -> sell(100 + i, placedAt));
  }

  void refund(String orderId, long pence, Instant at) {
    OrderPlaced placed = orders.get(orderId);
    Money amount = new Money(pence, GBP);
    append(
        StreamId.of(id, placed.orderId()),
        new OrderRefunded(
            id,
            placed.orderId(),
            new RefundId("r"),
            at,
            null,
            new OrderTotals(amount, amount, 0),
            placed.content().summary()));
  }

  void set(String goalId, GoalPeriod period, long pence) {
    GoalId goal = new GoalId(goalId);
    append(StreamId.of(id, goal), new GoalSet(id, goal, period, terms(pence)));
  }

  void revise(String goalId, long pence) {
    GoalId goal = new GoalId(goalId);
    append(StreamId.of(id, goal), new GoalRevised(id, goal, terms(pence)));
  }

  void retire(String goalId) {
    GoalId goal = new GoalId(goalId);
    append(StreamId.of(id, goal), new GoalRetired(id, goal));
  }

  static GoalPeriod days(LocalDate first, int days) {
    return new GoalPeriod(Period.CUSTOM, first, first.plusDays(days - 1L));
  }

  private static GoalTerms terms(long pence) {
    return new GoalTerms(
        null,
        new Target.Revenue(new Money(pence, GBP)),
        CurveKind.LINEAR,
        Tolerance.DEFAULT,
        RefundsCountOn.PROCESSED);
  }

  private void append(String stream, Object event) {
    StoredEvent stored = EventCodec.encode(event);
    long sequence = sequences.merge(stream, 0L, (old, zero) -> old + 1);
    log.append(
        List.of(
            new NewEvent(
                StreamKey.parse(stream),
                sequence,
                UUID.randomUUID(),
                stored.name().name(),
                stored.name().revision(),
                stored.payload(),
                METADATA)));
  }
}
