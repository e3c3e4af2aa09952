package dev.paceline.query.testing;

import dev.paceline.api.money.Money;
import dev.paceline.api.money.Quantity;
import dev.paceline.api.money.UnitPrice;
import dev.paceline.api.order.ImageUrl;
import dev.paceline.api.order.OrderContent;
import dev.paceline.api.order.OrderEvent;
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
import dev.paceline.api.store.StoreId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** One order of a made-up history. */
final class RandomOrder {
  private final StoreId store;
  private final OrderId id;
  private final Currency currency;
  private final Random random;
  private final List<TakeBack> earlier = new ArrayList<>();
  private @Nullable OrderContent content;
  private @Nullable OrderTotals left;
  private boolean cancelled;
  private boolean over;

  RandomOrder(StoreId store, String id, Currency currency, Random random) {
    this.store = store;
    this.id = new OrderId(id);
    this.currency = currency;
    this.random = random;
  }

  boolean isOver() {
    return over;
  }

  OrderEvent placed(Instant now) {
    List<OrderLine> lines = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      lines.add(line(i));
    }
    content =
        new OrderContent(
            back(now),
            currency,
            lines,
            Money.zero(currency),
            new Money(random.nextInt(500), currency),
            new Money(random.nextInt(500), currency),
            random.nextBoolean() ? Place.of("Leeds", null, "GB") : null,
            random.nextBoolean() ? "online" : null,
            random.nextInt(10) == 0);
    left = content.totals();
    return new OrderPlaced(store, id, content, content.totals());
  }

  private OrderLine line(int number) {
    return new OrderLine(
        new Sku("sku-" + number),
        "Thing \"" + number + "\", {größer}",
        new Quantity(1 + random.nextInt(5)),
        new UnitPrice(BigDecimal.valueOf(random.nextInt(400_000), 4)),
        random.nextBoolean() ? new ImageUrl("https://example.org/" + number) : null);
  }

  /** Mostly just now; at times days ago, or ahead by a clock that is fast. */
  private Instant back(Instant now) {
    return switch (random.nextInt(8)) {
      case 0 -> now.minus(Duration.ofHours(random.nextInt(24 * 50)));
      case 1 -> now.plusSeconds(random.nextInt(300));
      default -> now.minusMillis(random.nextInt(600_000));
    };
  }

  OrderEvent changed(Instant now) {
    OrderContent placed = Objects.requireNonNull(content);
    OrderTotals rest = Objects.requireNonNull(left);
    Instant at = back(now);
    Instant when = at.isBefore(placed.placedAt()) ? placed.placedAt() : at;
    int die = random.nextInt(4);
    if (die == 0) {
      over = true;
      return new OrderRetracted(store, id, when, reason(), rest, earlier, placed.summary());
    }
    OrderTotals taken = die == 1 || rest.total().minorUnits() == 0 ? rest : part(rest);
    earlier.add(new TakeBack(when, taken.netSales(), taken.units()));
    left =
        new OrderTotals(
            rest.netSales().minus(taken.netSales()),
            rest.total().minus(taken.total()),
            rest.units() - taken.units());
    if (taken.equals(rest) && !cancelled) {
      cancelled = true;
      return new OrderCancelled(store, id, when, reason(), taken, placed.summary());
    }
    RefundId refund = new RefundId("r" + earlier.size());
    return new OrderRefunded(store, id, refund, when, reason(), taken, placed.summary());
  }

  private OrderTotals part(OrderTotals rest) {
    Money amount = new Money(1 + random.nextLong(rest.total().minorUnits()), currency);
    return new OrderTotals(amount.min(rest.netSales()), amount, random.nextLong(rest.units() + 1));
  }

  private @Nullable Reason reason() {
    return random.nextBoolean() ? Reason.values()[random.nextInt(5)] : null;
  }
}
