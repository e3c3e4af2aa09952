package dev.paceline.query.testing;

import dev.paceline.api.StreamId;
import dev.paceline.api.money.Money;
import dev.paceline.api.money.Quantity;
import dev.paceline.api.money.UnitPrice;
import dev.paceline.api.order.OrderContent;
import dev.paceline.api.order.OrderEvent;
import dev.paceline.api.order.OrderEvent.OrderPlaced;
import dev.paceline.api.order.OrderEvent.OrderRefunded;
import dev.paceline.api.order.OrderId;
import dev.paceline.api.order.OrderLine;
import dev.paceline.api.order.OrderTotals;
import dev.paceline.api.order.RefundId;
import dev.paceline.api.order.Sku;
import dev.paceline.api.store.StoreEvent.StoreOpened;
import dev.paceline.api.store.StoreId;
import dev.paceline.api.store.StoreSettings;
import dev.paceline.api.time.WireInstant;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Three months of a real shop in London, as the events that its commands come to. */
public final class RealOrders {
  private static final Currency POUNDS = Currency.getInstance("GBP");
  private static final Instant RECORDED = Instant.parse("2026-01-01T00:00:00Z");

  private final StoreId store;
  private final List<LoggedStep> steps = new ArrayList<>();
  private final Map<OrderId, OrderPlaced> orders = new HashMap<>();
  private final Map<OrderId, Money> netLeft = new HashMap<>();
  private final Map<OrderId, Long> sequences = new HashMap<>();

  private RealOrders(StoreId store) {
    this.store = store;
  }

  /** The folder with the data, or null where it is absent. */
  public static @Nullable Path folder() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path folder = at.resolve("shared/data/online-retail");
      if (Files.isDirectory(folder)) {
        return folder;
      }
    }
    return null;
  }

  /** The events of a store that sells them all. */
  public static List<LoggedStep> steps(Path folder, StoreId store) {
    RealOrders shop = new RealOrders(store);
    StoreSettings settings =
        new StoreSettings("Shop", ZoneId.of("Europe/London"), POUNDS, DayOfWeek.MONDAY);
    shop.steps.add(
        new LoggedStep(StreamId.of(store), 0, RECORDED, new StoreOpened(store, settings)));
    JsonMapper json = JsonMapper.builder().build();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve("orders.ndjson.gz"))),
                StandardCharsets.UTF_8))) {
      lines.lines().map(json::readTree).forEach(shop::record);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return shop.steps;
  }

  private void record(JsonNode command) {
    OrderEvent event =
        switch (command.get("type").stringValue()) {
          case "PlaceOrder" -> placed(command);
          case "RefundOrder" -> refunded(command);
          default -> throw new IllegalStateException("only these two are in the data");
        };
    long sequence = sequences.merge(event.orderId(), 0L, (last, _) -> last + 1);
    steps.add(
        new LoggedStep(
            StreamId.of(store, event.orderId()),
            sequence,
            RECORDED.plusMillis(steps.size()),
            event));
  }

  private OrderPlaced placed(JsonNode command) {
    OrderId id = new OrderId(command.get("orderId").stringValue());
    Money none = Money.zero(POUNDS);
    OrderContent content =
        new OrderContent(
            WireInstant.parse(command.get("placedAt").stringValue()),
            POUNDS,
            command.get("lines").valueStream().map(RealOrders::line).toList(),
            none,
            none,
            none,
            null,
            null,
            false);
    OrderPlaced placed = new OrderPlaced(store, id, content, content.totals());
    orders.put(id, placed);
    netLeft.put(id, content.totals().netSales());
    return placed;
  }

  private static OrderLine line(JsonNode line) {
    return new OrderLine(
        new Sku(line.get("sku").stringValue()),
        line.get("name").stringValue(),
        new Quantity(line.get("quantity").intValue()),
        new UnitPrice(new BigDecimal(line.get("unitPrice").stringValue())),
        null);
  }

  private OrderRefunded refunded(JsonNode command) {
    OrderId id = new OrderId(command.get("orderId").stringValue());
    Money amount = Money.of(new BigDecimal(command.get("amount").stringValue()), POUNDS);
    Money net = amount.min(netLeft.get(id));
    netLeft.computeIfPresent(id, (_, left) -> left.minus(net));
    return new OrderRefunded(
        store,
        id,
        new RefundId(command.get("refundId").stringValue()),
        WireInstant.parse(command.get("refundedAt").stringValue()),
        null,
        new OrderTotals(net, amount, command.get("units").longValue()),
        orders.get(id).content().summary());
  }
}
