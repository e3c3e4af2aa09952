package dev.paceline.query.ticker;

import dev.paceline.api.order.OrderEvent;
import dev.paceline.api.order.OrderEvent.OrderCancelled;
import dev.paceline.api.order.OrderEvent.OrderPlaced;
import dev.paceline.api.order.OrderEvent.OrderRefunded;
import dev.paceline.api.order.OrderEvent.OrderRetracted;
import dev.paceline.api.order.OrderSummary;
import dev.paceline.api.order.OrderTotals;
import dev.paceline.query.rows.Recorded;
import java.time.Duration;
import java.time.Instant;

/** Folds what happened to orders into ticker entries: one for each event. */
public final class TickerFold {
  private static final Duration LATE = Duration.ofHours(24);

  /** Takes the event in. */
  public void apply(Recorded<OrderEvent> recorded, TickerRows rows) {
    switch (recorded.event()) {
      case OrderPlaced placed ->
          add(
              recorded,
              TickerKind.SALE,
              placed.totals(),
              placed.content().summary(),
              placed.content().placedAt(),
              rows);
      case OrderRefunded refund ->
          add(
              recorded,
              TickerKind.REFUND,
              refund.takenBack(),
              refund.order(),
              refund.refundedAt(),
              rows);
      case OrderCancelled cancelled ->
          add(
              recorded,
              TickerKind.CANCELLATION,
              cancelled.takenBack(),
              cancelled.order(),
              cancelled.cancelledAt(),
              rows);
      case OrderRetracted retracted ->
          add(
              recorded,
              TickerKind.RETRACTION,
              retracted.takenBack(),
              retracted.order(),
              retracted.retractedAt(),
              rows);
    }
  }

  private static void add(
      Recorded<OrderEvent> recorded,
      TickerKind kind,
      OrderTotals moved,
      OrderSummary order,
      Instant at,
      TickerRows rows) {
    TickerCount before = rows.tickerCount().get();
    TickerCount count = (before == null ? TickerCount.NONE : before).next(order.test());
    rows.tickerCount().put(count);
    rows.tickerEntries()
        .add(
            new TickerEntry(
                count.withTests(),
                order.test() ? null : (Long) count.entries(),
                kind,
                recorded.event().orderId(),
                order.product(),
                moved.units(),
                moved.total(),
                order.placedAt(),
                at,
                recorded.recordedAt(),
                order.shipTo(),
                Duration.between(at, recorded.recordedAt()).compareTo(LATE) > 0,
                order.test(),
                recorded.position()));
  }
}
