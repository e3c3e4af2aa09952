package dev.paceline.query.projection;

import dev.paceline.query.projection.Cursor.Parked;
import dev.paceline.query.table.Querying;
import dev.paceline.query.table.TableFailure;
import dev.paceline.query.table.Writing;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Brings the rows of stores on by batches of events, within a transaction of the caller. Each store
 * goes on from its own cursor, so that a redelivered event and a second writer change nothing. A
 * store whose event cannot be folded is parked at it; the others go on.
 */
public final class SalesProjection {
  private final SalesFold fold = new SalesFold();

  /**
   * Folds events in, those of each store in the order of their positions.
   *
   * @throws TableFailure if the database fails for reasons that are no store's; nothing may then be
   *     committed
   */
  public void project(Connection connection, List<Unread> events) {
    Map<String, List<Unread>> byStore =
        events.stream()
            .collect(Collectors.groupingBy(Unread::storeId, TreeMap::new, Collectors.toList()));
    Attempt attempt = new Attempt(connection);
    if (attempt.failure(() -> write(connection, byStore)) == null) {
      return;
    }
    byStore.forEach((store, own) -> {
      if (attempt.failure(() -> write(connection, Map.of(store, own))) != null) {
        projectOneByOne(connection, own);
      }
    });
  }

  /** Finds the event whose rows the database refuses, and parks its store there. */
  private void projectOneByOne(Connection connection, List<Unread> events) {
    Attempt attempt = new Attempt(connection);
    for (Unread event : events) {
      String store = event.storeId();
      TableFailure refused =
          attempt.failure(() -> write(connection, Map.of(store, List.of(event))));
      if (refused != null) {
        Cursors cursors = new Cursors(connection);
        Cursor cursor = cursors.lock(store);
        cursors.move(List.of(cursor.parkedAt(Parked.by(event.position(), refused))));
        return;
      }
    }
  }

  private void write(Connection connection, Map<String, List<Unread>> byStore) {
    Cursors cursors = new Cursors(connection);
    List<StoreBatch> batches =
        cursors.lock(byStore.keySet()).stream()
            .filter(cursor -> cursor.parked() == null)
            .map(cursor ->
                StoreBatch.read(cursor, byStore.getOrDefault(cursor.storeId(), List.of())))
            .filter(batch -> !batch.isEmpty())
            .toList();
    if (batches.isEmpty()) {
      return;
    }
    Prefetch kept = new Prefetch(new Querying(connection), batches);
    List<FoldedStore> folded =
        batches.stream()
            .map(batch -> FoldedStore.fold(batch, fold, () -> kept.rowsOf(batch.cursor())))
            .toList();
    new ChangedRows(folded).write(new Writing(connection));
    cursors.move(folded.stream().map(FoldedStore::cursor).toList());
  }
}
