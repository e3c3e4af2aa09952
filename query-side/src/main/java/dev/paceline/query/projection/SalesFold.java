package dev.paceline.query.projection;

import dev.paceline.api.goal.GoalEvent;
import dev.paceline.api.order.OrderEvent;
import dev.paceline.api.store.StoreEvent;
import dev.paceline.query.goal.GoalFold;
import dev.paceline.query.order.OrderFold;
import dev.paceline.query.rows.Recorded;
import dev.paceline.query.sales.BucketFold;
import dev.paceline.query.sales.Movement;
import dev.paceline.query.sales.Movements;
import dev.paceline.query.sales.TakenBackFold;
import dev.paceline.query.store.StoreRowFold;
import dev.paceline.query.ticker.TickerFold;
import java.util.List;

/**
 * What an event does to the rows of its store. The only place where that is computed: live, as of a
 * moment, and in a rebuild. It knows no clock and no database, so the same events in the same order
 * give the same rows.
 */
public final class SalesFold {
  private final StoreRowFold stores = new StoreRowFold();
  private final OrderFold orders = new OrderFold();
  private final TickerFold ticker = new TickerFold();
  private final BucketFold buckets = new BucketFold();
  private final TakenBackFold takenBack = new TakenBackFold();

  /**
   * Takes a store's next event in.
   *
   * @throws RuntimeException if the event does not follow from those before; the rows are then half
   *     changed and to be thrown away
   */
  public void apply(Recorded<?> recorded, StoreRows rows) {
    switch (recorded.event()) {
      case StoreEvent event -> applyStore(recorded.of(event), rows);
      case OrderEvent event -> applyOrder(recorded.of(event), rows);
      case GoalEvent event -> GoalFold.apply(recorded.of(event), rows);
      default -> throw new IllegalStateException("there is no rule for such an event");
    }
  }

  private void applyStore(Recorded<StoreEvent> recorded, StoreRows rows) {
    if (stores.apply(recorded, rows)) {
      GoalFold.calendarChanged(recorded, rows);
    }
  }

  private void applyOrder(Recorded<OrderEvent> recorded, StoreRows rows) {
    orders.apply(recorded, rows);
    ticker.apply(recorded, rows);
    List<Movement> movements = Movements.of(recorded.event());
    buckets.moved(movements, rows);
    takenBack.moved(recorded, movements, rows);
    GoalFold.moved(recorded, movements, rows);
  }
}
