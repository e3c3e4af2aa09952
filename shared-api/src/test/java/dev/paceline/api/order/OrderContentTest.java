package dev.paceline.api.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paceline.api.InvalidValue;
import dev.paceline.api.money.Currencies;
import dev.paceline.api.money.Money;
import dev.paceline.api.money.Quantity;
import dev.paceline.api.money.UnitPrice;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An order")
class OrderContentTest {
  private static final Currency GBP = Currencies.of("GBP");
  private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
  private static final List<OrderLine> LINES = List.of(line(6, "2.55"), line(1, "0.005"));

  @Test
  @DisplayName("earns its lines less the discount; the customer pays shipping and tax as well")
  void addsUp() {
    OrderTotals totals = order(NOW, LINES, "0.30", "3.95", "3.79").totals();

    assertThat(totals.netSales()).isEqualTo(pounds("15.01"));
    assertThat(totals.total()).isEqualTo(pounds("22.75"));
    assertThat(totals.units()).isEqualTo(7);
  }

  @Test
  @DisplayName("rounds each line on its own")
  void roundsLines() {
    List<OrderLine> lines = Collections.nCopies(3, line(1, "0.005"));

    assertThat(order(NOW, lines, "0", "0", "0").totals().netSales()).isEqualTo(pounds("0.03"));
  }

  @Test
  @DisplayName("may be free, and may have the same product on several lines")
  void mayBeFree() {
    List<OrderLine> lines = List.of(line(1, "0"), line(2, "0"));

    assertThat(order(NOW, lines, "0", "0", "0").totals().total()).isEqualTo(pounds("0"));
  }

  @Test
  @DisplayName("has 1 to 5,000 lines")
  void boundsLines() {
    List<OrderLine> most = Collections.nCopies(5_000, line(1_000_000, "0.01"));
    List<OrderLine> more = Collections.nCopies(5_001, line(1, "0.01"));

    assertThat(order(NOW, most, "0", "0", "0").totals().units()).isEqualTo(5_000_000_000L);
    refuses("/lines", () -> order(NOW, more, "0", "0", "0"));
    refuses("/lines", () -> order(NOW, List.of(), "0", "0", "0"));
  }

  @Test
  @DisplayName("gives no more discount than its lines come to")
  void boundsDiscount() {
    assertThat(order(NOW, LINES, "15.31", "0", "0").totals().netSales()).isEqualTo(pounds("0"));
    refuses("/discount", () -> order(NOW, LINES, "15.32", "99", "0"));
  }

  @Test
  @DisplayName("has no negative parts")
  void refusesNegative() {
    refuses("/discount", () -> order(NOW, LINES, "-0.01", "0", "0"));
    refuses("/shipping", () -> order(NOW, LINES, "0", "-0.01", "0"));
    refuses("/tax", () -> order(NOW, LINES, "0", "0", "-0.01"));
  }

  @Test
  @DisplayName("was placed in 1980 or later")
  void boundsTime() {
    Instant first = Instant.parse("1980-01-01T00:00:00Z");

    assertThat(order(first, LINES, "0", "0", "0")).isNotNull();
    refuses("/placedAt", () -> order(first.minusMillis(1), LINES, "0", "0", "0"));
  }

  @Test
  @DisplayName("past 2^63-1 minor units is refused, never wrapped")
  void refusesOverflow() {
    List<OrderLine> lines = Collections.nCopies(2, line(1, "92233720368547758.07"));
    List<OrderLine> one = lines.subList(0, 1);

    assertThatThrownBy(() -> order(NOW, lines, "0", "0", "0")).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> order(NOW, one, "0", "0.01", "0")).isInstanceOf(InvalidValue.class);
    assertThat(order(NOW, one, "0.01", "0.01", "0").totals().total().minorUnits())
        .isEqualTo(Long.MAX_VALUE);
  }

  @Test
  @DisplayName("is shown by its first line and how many more there are")
  void summarises() {
    assertThat(order(NOW, LINES, "0", "0", "0").summary())
        .isEqualTo(new OrderSummary(NOW, new ProductSummary("Tea", null, 1), null, false));
  }

  private static void refuses(String pointer, Runnable ordering) {
    assertThatThrownBy(ordering::run)
        .isInstanceOfSatisfying(
            InvalidValue.class, e -> assertThat(e.pointer()).isEqualTo(pointer));
  }

  private static OrderContent order(
      Instant placedAt, List<OrderLine> lines, String discount, String shipping, String tax) {
    return new OrderContent(
        placedAt, GBP, lines, pounds(discount), pounds(shipping), pounds(tax), null, null, false);
  }

  private static OrderLine line(int pieces, String price) {
    UnitPrice each = new UnitPrice(new BigDecimal(price));
    return new OrderLine(new Sku("T1"), "Tea", new Quantity(pieces), each, null);
  }

  private static Money pounds(String amount) {
    return Money.of(new BigDecimal(amount), GBP);
  }
}
