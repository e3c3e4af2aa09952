package dev.paceline.query.audit;

import dev.paceline.eventstore.EventLog;
import dev.paceline.query.audit.AuditRuns.Result;
import dev.paceline.query.compare.CursorCheck;
import dev.paceline.query.compare.Differences;
import dev.paceline.query.compare.ReplayLock;
import dev.paceline.query.compare.StoreComparison;
import dev.paceline.query.compare.UnfoldableEvent;
import dev.paceline.query.projection.Cursor;
import dev.paceline.query.projection.Cursors;
import dev.paceline.query.table.TableFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One fold of a store to verify what is served of it. Live batches go on meanwhile: what never
 * changes is compared as the fold comes along, the rest in one short snapshot with the cursor.
 */
record StoreVerification(
    EventLog log, String storeId, Connection connection, LongConsumer progress) {

  /** Folds and compares. Throws {@link TableFailure} if the database fails. */
  Result run() {
    Differences found = new Differences();
    StoreComparison fold = new StoreComparison(log, storeId, connection, progress);
    ReplayLock.takeForFold(connection, storeId);
    try {
      comeNear(fold, found);
      fold.findExtra(found);
      return inSnapshot(fold, found);
    } catch (UnfoldableEvent broken) {
      found.add(broken.difference());
      return new Result(fold.position(), null, fold.events(), null, found);
    }
  }

  private void comeNear(StoreComparison fold, Differences found) {
    long before;
    do {
      before = fold.events();
      fold.advance(end(new Cursors(connection).look(storeId)), found);
    } while (fold.events() - before >= StoreComparison.PIECE);
  }

  /** A store without a cursor is compared with its whole log. */
  private static long end(@Nullable Cursor cursor) {
    return cursor == null ? Long.MAX_VALUE : cursor.position();
  }

  private Result inSnapshot(StoreComparison fold, Differences found) {
    try {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
      try {
        Cursor cursor = new Cursors(connection).look(storeId);
        fold.advance(end(cursor), found);
        fold.compareState(found);
        new CursorCheck(storeId, connection, found).check(cursor, fold);
        return new Result(
            fold.position(),
            cursor == null ? null : cursor.parked(),
            fold.events(),
            fold.digest(),
            found);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new TableFailure(e);
    }
  }
}
