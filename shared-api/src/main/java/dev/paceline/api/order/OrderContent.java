package dev.paceline.api.order;

import dev.paceline.api.InvalidValue;
import dev.paceline.api.Text;
import dev.paceline.api.money.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was ordered, normalised, so that the same order said twice is equal.
 *
 * @param placedAt when the customer ordered, to the millisecond
 * @param lines at least one, at most 5,000
 * @param discount taken off the lines, at most their sum
 * @param test recorded, but counts nowhere
 */
public record OrderContent(
    Instant placedAt,
    Currency currency,
    List<OrderLine> lines,
    Money discount,
    Money shipping,
    Money tax,
    @Nullable Place shipTo,
    @Nullable String channel,
    boolean test) {
  /** The most lines that an order may have. */
  public static final int MAX_LINES = 5_000;

  private static final Instant EARLIEST = Instant.parse("1980-01-01T00:00:00Z");

  /**
   * @throws InvalidValue where a rule of orders is broken, with a pointer to it
   */
  public OrderContent {
    lines = List.copyOf(lines);
    if (placedAt.isBefore(EARLIEST)) {
      throw InvalidValue.of("/placedAt", "must not be before 1980");
    }
    if (lines.isEmpty() || lines.size() > MAX_LINES) {
      throw InvalidValue.of("/lines", "must be 1 to " + MAX_LINES + " lines");
    }
    requireNotNegative("/discount", discount);
    requireNotNegative("/shipping", shipping);
    requireNotNegative("/tax", tax);
    if (channel != null) {
      InvalidValue.at("/channel", () -> Text.line(channel, Text.MAX_NAME));
    }
    if (totals(lines, discount, shipping, tax, currency).netSales().isNegative()) {
      throw InvalidValue.of("/discount", "must be at most the sum of the lines");
    }
  }

  private static void requireNotNegative(String place, Money amount) {
    if (amount.isNegative()) {
      throw InvalidValue.of(place, "must be at least 0");
    }
  }

  /** What the order comes to. */
  public OrderTotals totals() {
    return totals(lines, discount, shipping, tax, currency);
  }

  private static OrderTotals totals(
      List<OrderLine> lines, Money discount, Money shipping, Money tax, Currency currency) {
    Money sum = Money.zero(currency);
    long units = 0;
    for (OrderLine line : lines) {
      sum = sum.plus(line.total(currency));
      units += line.quantity().value();
    }
    Money netSales = sum.minus(discount);
    return new OrderTotals(netSales, netSales.plus(shipping).plus(tax), units);
  }

  /** What later events of this order repeat of it. */
  public OrderSummary summary() {
    return new OrderSummary(placedAt, ProductSummary.of(lines), shipTo, test);
  }
}
