package dev.paceline.benchmarks;

import dev.paceline.api.money.Money;
import dev.paceline.api.money.Quantity;
import dev.paceline.api.money.UnitPrice;
import dev.paceline.api.order.OrderCommand.PlaceOrder;
import dev.paceline.api.order.OrderContent;
import dev.paceline.api.order.OrderId;
import dev.paceline.api.order.OrderLine;
import dev.paceline.api.order.Place;
import dev.paceline.api.order.Sku;
import dev.paceline.api.store.StoreId;
import dev.paceline.command.bus.Actor;
import dev.paceline.command.bus.Commands;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The product: PlaceOrder through its command bus, aggregate, serializer and log. */
final class PlacedOrders implements Contender {

  private static final Currency POUND = Currency.getInstance("GBP");

  private static final StoreId STORE = new StoreId("bench");

  private final Commands commands;
  private final AtomicLong orders = new AtomicLong();

  PlacedOrders(Commands commands) {
    this.commands = commands;
  }

  @Override
  public String name() {
    return "PlaceOrder through the command bus";
  }

  @Override
  public Call newCaller(int number) {
    return () -> {
      PlaceOrder command = next();
      commands.send(command, command.streamId(), new Actor("benchmark"));
    };
  }

  /** An order of three lines, as a shop has most; only its id is new. */
  private PlaceOrder next() {
    OrderContent content =
        new OrderContent(
            Instant.parse("2026-11-01T10:00:00Z"),
            POUND,
            List.of(line("85123A", 6, "2.55"), line("71053", 6, "3.39"), line("84406B", 8, "2.75")),
            Money.zero(POUND),
            Money.zero(POUND),
            Money.zero(POUND),
            new Place("Leeds", null, "GB"),
            "online",
            false);
    return new PlaceOrder(STORE, new OrderId("order-" + orders.incrementAndGet()), content);
  }

  private static OrderLine line(String sku, int quantity, String price) {
    return new OrderLine(
        new Sku(sku),
        "White hanging heart " + sku,
        new Quantity(quantity),
        new UnitPrice(new BigDecimal(price)),
        null);
  }
}
