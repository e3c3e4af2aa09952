package dev.paceline.query.projection;

import dev.paceline.query.projection.Cursor.Parked;
import dev.paceline.query.rows.Recorded;
import dev.paceline.query.table.TableFailure;
import dev.paceline.query.ticker.TickerCount;
import java.util.List;
import java.util.function.Supplier;

/**
 * A store's rows with a batch folded in, and the cursor that says so.
 *
 * @param rows of which some have changed
 */
record FoldedStore(Cursor cursor, WorkingSet rows) {

  /**
   * Folds a batch. Where an event cannot be folded, the rows are those of the events before it, and
   * the cursor is parked there.
   *
   * @param before gives the store's rows as they were, each time afresh
   * @throws TableFailure if the database fails while rows are looked up; that parks nobody
   */
  static FoldedStore fold(StoreBatch batch, SalesFold fold, Supplier<WorkingSet> before) {
    WorkingSet rows = before.get();
    List<Recorded<?>> events = batch.events();
    for (int i = 0; i < events.size(); i++) {
      try {
        fold.apply(events.get(i), rows);
      } catch (TableFailure e) {
        throw e;
      } catch (RuntimeException e) {
        return fold(batch.brokenAt(i, e), fold, before);
      }
    }
    return new FoldedStore(moved(batch, rows), rows);
  }

  private static Cursor moved(StoreBatch batch, WorkingSet rows) {
    Cursor cursor = batch.cursor();
    if (!batch.events().isEmpty()) {
      TickerCount count = rows.tickerCount().get();
      cursor =
          cursor.movedTo(
              batch.events().getLast().position(), count == null ? TickerCount.NONE : count);
    }
    Parked broken = batch.broken();
    return broken == null ? cursor : cursor.parkedAt(broken);
  }
}
