package dev.paceline.query.goal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.paceline.api.order.OrderId;
import dev.paceline.api.time.WireInstant;
import dev.paceline.query.pacing.Amount;
import dev.paceline.query.web.Page;
import dev.paceline.query.web.Walk.Cell;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of what a goal's actual is made of.
 *
 * @param actual what the items of all pages add up to
 * @param periodStart absent for a custom goal of days that its store's zone skips whole
 * @param asOf the moment that was asked about
 * @param position the last event of the log that is in it
 * @param items in the order of time
 */
record ExplainPage(
    String actual,
    @Nullable LocalDate periodStart,
    @Nullable LocalDate periodEnd,
    Instant asOf,
    long position,
    List<Item> items,
    @Nullable String next)
    implements Page<ExplainPage.Item> {

  /** The columns of CSV. */
  static final List<Cell<Item>> COLUMNS =
      List.of(
          new Cell<>("orderId", item -> item.orderId().value()),
          new Cell<>("cause", Item::cause),
          new Cell<>("at", item -> WireInstant.format(item.at())),
          new Cell<>("amount", Item::amount),
          new Cell<>("units", Item::units),
          new Cell<>("counts", Item::counts),
          new Cell<>("position", Item::position));

  /**
   * A movement of an order that counts.
   *
   * @param cause the name of the event that moved it
   * @param at when it counts
   * @param amount what it adds to revenue, and {@code units} to units sold
   * @param counts what it adds to the goal's actual: one of the two
   */
  record Item(
      OrderId orderId,
      String cause,
      Instant at,
      String amount,
      long units,
      String counts,
      long position) {}

  /** After the last line. */
  record End(boolean done, String actual, @Nullable String next) {}

  /** Of a period that is none. */
  static ExplainPage nothing(int decimals, Instant asOf, long position) {
    String none = Amount.of(0).text(decimals);
    return new ExplainPage(none, null, null, asOf, position, List.of(), null);
  }

  @Override
  public List<Item> lines() {
    return items;
  }

  @Override
  @JsonIgnore
  public Object end() {
    return new End(true, actual, next);
  }
}
