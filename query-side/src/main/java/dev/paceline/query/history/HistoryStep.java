package dev.paceline.query.history;

import dev.paceline.api.order.OrderId;
import dev.paceline.api.time.WireInstant;
import dev.paceline.query.pacing.Pace;
import dev.paceline.query.web.Walk.Cell;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What moved a goal in one of its periods. Amounts are as they are shown: money strings for
 * revenue, integer strings for units.
 *
 * @param position of the event; of the last one before where time alone moved it
 * @param recordedAt when it was recorded, or when the pace became another by time
 * @param actor who caused it; absent for time
 * @param cause the event's name, or {@code time}
 * @param orderId of an order's event
 * @param periodStart and what follows: the period that it moved; absent for a custom goal of days
 *     that its store's zone skips whole
 * @param amount what it moved of the period's revenue, and {@code units} of its units sold; one of
 *     them where it is no order's event, absent where it is time
 * @param targetBefore absent, as the pace is, where there was no such period before
 * @param paceBefore the pace that was shown at that moment, had this not happened
 */
record HistoryStep(
    long position,
    Instant recordedAt,
    @Nullable String actor,
    String cause,
    @Nullable OrderId orderId,
    @Nullable LocalDate periodStart,
    @Nullable LocalDate periodEnd,
    @Nullable Instant startsAt,
    @Nullable String amount,
    @Nullable Long units,
    String actualBefore,
    String actualAfter,
    @Nullable String targetBefore,
    @Nullable String targetAfter,
    @Nullable Pace paceBefore,
    @Nullable Pace paceAfter) {

  /** The columns of CSV. */
  static final List<Cell<HistoryStep>> COLUMNS =
      List.of(
          new Cell<>("position", HistoryStep::position),
          new Cell<>("recordedAt", step -> WireInstant.format(step.recordedAt)),
          new Cell<>("actor", HistoryStep::actor),
          new Cell<>("cause", HistoryStep::cause),
          new Cell<>("orderId", step -> step.orderId == null ? null : step.orderId.value()),
          new Cell<>("periodStart", HistoryStep::periodStart),
          new Cell<>("amount", HistoryStep::amount),
          new Cell<>("units", HistoryStep::units),
          new Cell<>("actualBefore", HistoryStep::actualBefore),
          new Cell<>("actualAfter", HistoryStep::actualAfter),
          new Cell<>("targetBefore", HistoryStep::targetBefore),
          new Cell<>("targetAfter", HistoryStep::targetAfter),
          new Cell<>("paceBefore", step -> word(step.paceBefore)),
          new Cell<>("paceAfter", step -> word(step.paceAfter)));

  private static @Nullable String word(@Nullable Pace pace) {
    return pace == null ? null : pace.wireName();
  }
}
