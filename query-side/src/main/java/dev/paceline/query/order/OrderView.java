package dev.paceline.query.order;

import dev.paceline.api.order.ImageUrl;
import dev.paceline.api.order.OrderId;
import dev.paceline.api.order.Place;
import dev.paceline.api.order.Reason;
import dev.paceline.api.order.RefundId;
import dev.paceline.api.order.Sku;
import dev.paceline.api.store.StoreId;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as it is shown. Amounts are decimals with the currency's decimals.
 *
 * @param netSales what it is as revenue: lines less discount
 * @param left what refunds, a cancellation or a retraction have left of it
 */
record OrderView(
    StoreId storeId,
    OrderId orderId,
    OrderState state,
    Instant placedAt,
    Instant recordedAt,
    long position,
    Currency currency,
    List<Line> lines,
    String discount,
    String shipping,
    String tax,
    String netSales,
    String total,
    long units,
    Left left,
    List<Refund> refunds,
    @Nullable Cancellation cancellation,
    @Nullable Retraction retraction,
    @Nullable Place shipTo,
    @Nullable String channel,
    boolean test) {

  /**
   * @param unitPrice a decimal with up to four decimals
   */
  record Line(
      Sku sku,
      String name,
      int quantity,
      String unitPrice,
      String total,
      @Nullable ImageUrl imageUrl) {}

  record Left(String netSales, String total, long units) {}

  /**
   * @param netSales what it took from revenue; the rest was shipping and tax
   */
  record Refund(
      @Nullable RefundId refundId,
      Instant refundedAt,
      String amount,
      String netSales,
      long units,
      @Nullable Reason reason,
      Instant recordedAt,
      long position) {}

  record Cancellation(
      Instant cancelledAt,
      String amount,
      String netSales,
      long units,
      @Nullable Reason reason,
      Instant recordedAt,
      long position) {}

  record Retraction(
      Instant retractedAt,
      String amount,
      String netSales,
      long units,
      @Nullable Reason reason,
      Instant recordedAt,
      long position) {}
}
