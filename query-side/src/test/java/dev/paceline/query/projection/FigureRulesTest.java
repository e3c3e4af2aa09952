package dev.paceline.query.projection;

import static dev.paceline.query.projection.Shop.at;
import static dev.paceline.query.projection.Shop.took;
import static dev.paceline.query.projection.Shop.totals;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What events do to sales figures")
class FigureRulesTest {
  private final Shop shop = new Shop().opened();

  @Test
  @DisplayName("an order counts with its net sales, not with shipping, where it was placed")
  void sale() {
    shop.placed("1", at("10:14")).placed("2", at("10:15"));
    assertThat(shop.quarters())
        .containsExactly(
            "10:00 orders 1 gross 2000 units 2 processed 0 (0) ordered 0 (0)",
            "10:15 orders 1 gross 2000 units 2 processed 0 (0) ordered 0 (0)");
  }

  @Test
  @DisplayName("a refund counts where it was processed, and apart from that where it was ordered")
  void refund() {
    shop.placed("1", at("10:00")).refunded(at("10:00"), at("11:00"), totals(500, 500, 1));
    assertThat(shop.quarters())
        .containsExactly(
            "10:00 orders 1 gross 2000 units 2 processed 0 (0) ordered 500 (1)",
            "11:00 orders 0 gross 0 units 0 processed 500 (1) ordered 0 (0)");
  }

  @Test
  @DisplayName("a refund of more than the net sales takes only those from revenue")
  void refundBeyondNet() {
    shop.placed("1", at("10:00")).refunded(at("10:00"), at("10:05"), totals(2000, 2300, 2));
    assertThat(shop.quarters())
        .containsExactly("10:00 orders 1 gross 2000 units 2 processed 2000 (2) ordered 2000 (2)");
  }

  @Test
  @DisplayName("a refund of nothing but shipping moves no figure")
  void shippingOnly() {
    shop.placed("1", at("10:00")).refunded(at("10:00"), at("11:00"), totals(0, 300, 0));
    assertThat(shop.quarters())
        .containsExactly("10:00 orders 1 gross 2000 units 2 processed 0 (0) ordered 0 (0)");
  }

  @Test
  @DisplayName("a cancellation takes back what refunds have left; the order still counts as placed")
  void cancellation() {
    shop.placed("1", at("10:00"))
        .refunded(at("10:00"), at("11:00"), totals(500, 500, 1))
        .cancelled(at("10:00"), at("12:00"), totals(1500, 2000, 1));
    assertThat(shop.quarters())
        .containsExactly(
            "10:00 orders 1 gross 2000 units 2 processed 0 (0) ordered 2000 (2)",
            "11:00 orders 0 gross 0 units 0 processed 500 (1) ordered 0 (0)",
            "12:00 orders 0 gross 0 units 0 processed 1500 (1) ordered 0 (0)");
  }

  @Test
  @DisplayName("a retraction makes the order count as never placed, whichever way refunds count")
  void retraction() {
    shop.placed("1", at("10:00")).retracted(at("10:00"), at("15:00"), totals(2000, 2500, 2));
    assertThat(shop.quarters())
        .containsExactly("10:00 orders 0 gross 2000 units 2 processed 2000 (2) ordered 2000 (2)");
  }

  @Test
  @DisplayName("a retraction after a refund takes the refund from where it was processed, too")
  void retractionAfterRefund() {
    shop.placed("1", at("10:00"))
        .refunded(at("10:00"), at("11:00"), totals(500, 500, 1))
        .retracted(at("10:00"), at("15:00"), totals(1500, 2000, 1), took(at("11:00"), 500, 1));
    assertThat(shop.quarters())
        .containsExactly(
            "10:00 orders 0 gross 2000 units 2 processed 2000 (2) ordered 2000 (2)",
            "11:00 orders 0 gross 0 units 0 processed 0 (0) ordered 0 (0)");
  }

  @Test
  @DisplayName("a test order counts nowhere, nor does what is given back of it")
  void testOrder() {
    shop.placedAsTest("1", at("10:00"))
        .refundedAsTest(at("10:00"), at("11:00"), totals(500, 500, 1));
    assertThat(shop.quarters()).isEmpty();
  }

  @Test
  @DisplayName("an order dated ahead by its backend's clock counts at once, where it is dated")
  void dateAhead() {
    Instant ahead = at("12:04");
    shop.recordedAt(at("12:00")).placed("1", ahead);
    assertThat(shop.quarters())
        .containsExactly("12:00 orders 1 gross 2000 units 2 processed 0 (0) ordered 0 (0)");
  }
}
