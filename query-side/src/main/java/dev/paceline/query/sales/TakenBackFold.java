package dev.paceline.query.sales;

import dev.paceline.api.event.EventCodec;
import dev.paceline.api.order.OrderEvent;
import dev.paceline.query.rows.Recorded;
import dev.paceline.query.sales.Movement.Sale;
import dev.paceline.query.sales.Movement.TakenBack;
import java.util.List;

/** Keeps each movement that took something back. That an order was placed, its own row tells. */
public final class TakenBackFold {

  /** Takes in what an event moved. */
  public void moved(Recorded<OrderEvent> recorded, List<Movement> movements, TakenBackRows rows) {
    if (recorded.event() instanceof OrderEvent.OrderPlaced) {
      return;
    }
    for (int part = 0; part < movements.size(); part++) {
      rows.takenBack().add(row(recorded, part, movements.get(part)));
    }
  }

  private static TakenBackRow row(Recorded<OrderEvent> recorded, int part, Movement movement) {
    OrderEvent event = recorded.event();
    String cause = EventCodec.nameOf(event.getClass()).name();
    return switch (movement) {
      case Sale sale ->
          new TakenBackRow(
              event.orderId(),
              recorded.position(),
              part,
              cause,
              sale.placedAt(),
              sale.placedAt(),
              -sale.orders(),
              -sale.net(),
              -sale.units());
      case TakenBack back ->
          new TakenBackRow(
              event.orderId(),
              recorded.position(),
              part,
              cause,
              back.processedAt(),
              back.placedAt(),
              0,
              back.net(),
              back.units());
    };
  }
}
