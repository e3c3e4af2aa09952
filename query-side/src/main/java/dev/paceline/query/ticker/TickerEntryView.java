package dev.paceline.query.ticker;

import dev.paceline.api.order.OrderId;
import dev.paceline.api.order.Place;
import dev.paceline.api.order.ProductSummary;
import java.time.Instant;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A ticker entry as it is shown.
 *
 * @param seq its number in the ticker that was asked for
 * @param value a decimal with the currency's decimals
 */
public record TickerEntryView(
    long seq,
    TickerKind kind,
    OrderId orderId,
    ProductSummary product,
    long units,
    String value,
    Currency currency,
    Instant placedAt,
    Instant at,
    Instant recordedAt,
    @Nullable Place location,
    boolean late,
    boolean test,
    long position) {

  /** The entry under its number in the ticker without test orders, which has to show it. */
  public static TickerEntryView of(TickerEntry entry) {
    Long seq = entry.seq();
    if (seq == null) {
      throw new IllegalArgumentException("a test order has no number among the others");
    }
    return numbered(seq, entry);
  }

  /** The entry under its number in the ticker with test orders. */
  static TickerEntryView withTests(TickerEntry entry) {
    return numbered(entry.seqWithTests(), entry);
  }

  private static TickerEntryView numbered(long seq, TickerEntry entry) {
    return new TickerEntryView(
        seq,
        entry.kind(),
        entry.orderId(),
        entry.product(),
        entry.units(),
        entry.value().decimal(),
        entry.value().currency(),
        entry.placedAt(),
        entry.at(),
        entry.recordedAt(),
        entry.location(),
        entry.late(),
        entry.test(),
        entry.position());
  }
}
