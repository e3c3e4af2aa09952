package dev.paceline.query.projection;

import dev.paceline.eventstore.EventLog;
import dev.paceline.eventstore.LoggedEvent;
import dev.paceline.query.projection.Cursor.Parked;
import java.sql.Connection;
import java.util.List;

/** Brings parked stores back: their events since are still in the log. */
public final class ParkedStores {
  private static final int PAGE = 1_000;

  private final EventLog log;
  private final ProjectionDatabase database;
  private final SalesProjection projection;

  ParkedStores(EventLog log, ProjectionDatabase database, SalesProjection projection) {
    this.log = log;
    this.database = database;
    this.projection = projection;
  }

  /**
   * Folds what a parked store has missed, page by page, and lets it go on. A store that is not
   * parked is left as it is.
   *
   * @return whether the store goes on; if not, it is parked again, perhaps at a later event
   */
  public boolean retry(String storeId) {
    Outcome outcome = Outcome.MORE;
    while (outcome == Outcome.MORE) {
      outcome = database.inTransaction(connection -> retryPage(connection, storeId));
    }
    return outcome == Outcome.RELEASED;
  }

  private enum Outcome {
    MORE,
    RELEASED,
    PARKED_AGAIN
  }

  /**
   * As long as the cursor is locked, no live batch passes over the store; so when nothing is left
   * to read under the lock, nothing is missed once it is released.
   */
  private Outcome retryPage(Connection connection, String storeId) {
    Cursors cursors = new Cursors(connection);
    Cursor before = cursors.lock(storeId);
    Parked parked = before.parked();
    if (parked == null) {
      return Outcome.RELEASED;
    }
    List<LoggedEvent> page = log.eventsOfStore(storeId, before.position(), PAGE);
    cursors.move(List.of(before.released()));
    projection.project(connection, page.stream().map(LogReading::of).toList());
    Cursor after = cursors.lock(storeId);
    if (after.parked() != null) {
      return Outcome.PARKED_AGAIN;
    }
    if (!EventLog.isFull(page, PAGE)) {
      return Outcome.RELEASED;
    }
    cursors.move(List.of(after.parkedAt(parked)));
    return Outcome.MORE;
  }
}
