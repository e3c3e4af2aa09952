package dev.paceline.query.rebuild;

import dev.paceline.eventstore.EventLog;
import dev.paceline.query.compare.ReplayLock;
import dev.paceline.query.compare.StoreComparison;
import dev.paceline.query.compare.UnfoldableEvent;
import dev.paceline.query.projection.Cursor;
import dev.paceline.query.projection.Cursors;
import dev.paceline.query.table.TableFailure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folds one store afresh beside what is served and replaces what differs. Rows that never change
 * are compared as the fold comes along, and mended in a transaction that nobody sees yet; only then
 * the cursor is locked, for as long as the rest takes. Where nothing differs, nothing is locked.
 * What others keep of the store is made of the log alone, so it goes only if it is wrong itself.
 */
final class StoreRebuild {
  private static final Logger LOG = LoggerFactory.getLogger(StoreRebuild.class);

  private static final String LAST_ENTRY =
      """
      select t.position from ticker_entry t join event_log e on e.position = t.position
       where t.store_id = ? and e.store_id = ? order by t.seq_with_tests desc limit 1
      """;

  private final String storeId;
  private final Connection connection;
  private final List<Rewritten> keepers;
  private final StoreComparison fold;
  private final Repairs repairs;
  private final Cursors cursors;
  private long forgotten;

  /**
   * A rebuild on a connection of its own.
   *
   * @param progress is told now and then how many events are folded, up to which position
   */
  StoreRebuild(
      EventLog log,
      String storeId,
      Connection connection,
      List<Rewritten> keepers,
      ObjLongConsumer<Long> progress) {
    this.storeId = storeId;
    this.connection = connection;
    this.keepers = keepers;
    repairs = new Repairs(storeId, connection);
    cursors = new Cursors(connection);
    fold = new StoreComparison(log, storeId, connection, events -> tell(progress, events));
  }

  private void tell(ObjLongConsumer<Long> progress, long events) {
    progress.accept(fold.position(), events);
  }

  /**
   * What came of it.
   *
   * @param replaced how many rows were not as the log has them, also of what others keep
   */
  record Rebuilt(long events, long position, long replaced) {}

  /**
   * Rebuilds the store, all or nothing.
   *
   * @throws UnfoldableEvent if an event up to the cursor cannot be folded; nothing is then changed
   */
  Rebuilt run() {
    ReplayLock.takeForFold(connection, storeId);
    try {
      connection.setAutoCommit(false);
      try {
        rebuild();
        connection.commit();
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
        ReplayLock.giveFoldBack(connection, storeId);
      }
    } catch (SQLException e) {
      throw new TableFailure(e);
    }
    return new Rebuilt(fold.events(), fold.position(), repairs.count() + forgotten);
  }

  private void rebuild() throws SQLException {
    comeNear();
    fold.findExtra(repairs);
    repairs.writeMany();
    if (repairs.count() == 0 && isEqualInSnapshot()) {
      keepers.forEach(this::forgetIfWrong);
      return;
    }
    replace();
  }

  private void forgetIfWrong(Rewritten keeper) {
    long wrong = keeper.wrong(storeId, fold.position());
    if (wrong > 0) {
      keeper.forget(connection, storeId);
      forgotten += wrong;
    }
  }

  private void comeNear() {
    long before;
    do {
      before = fold.events();
      fold.advance(end(cursors.look(storeId)), repairs, repairs::writeMany);
    } while (fold.events() - before >= StoreComparison.PIECE);
  }

  /** A store that has lost its cursor gets its whole log. */
  private static long end(@Nullable Cursor cursor) {
    return cursor == null ? Long.MAX_VALUE : cursor.position();
  }

  /** What is found here is mended later, with the cursor locked. */
  private boolean isEqualInSnapshot() throws SQLException {
    connection.commit();
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    try {
      Cursor cursor = cursors.look(storeId);
      fold.advance(end(cursor), repairs, () -> {});
      Counting found = new Counting();
      fold.compareState(found);
      return repairs.count() == 0 && found.count() == 0 && fold.agreesWith(cursor);
    } finally {
      connection.rollback();
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    }
  }

  private void replace() {
    keepers.forEach(this::forgetIfWrong);
    comeNear();
    long start = System.nanoTime();
    Cursor cursor = cursors.lock(storeId);
    fold.advance(
        isBehindItsRows(cursor) ? Long.MAX_VALUE : cursor.position(), repairs, repairs::writeMany);
    fold.compareState(repairs);
    repairs.write();
    if (repairs.areOfTheTicker() || !cursor.count().equals(fold.count())) {
      cursors.raiseEpoch(storeId);
    }
    cursors.move(List.of(cursor.movedTo(fold.position(), fold.count())));
    LOG.info(
        "store {}: {} rows were not as the log has them and are replaced; its cursor was held for"
            + " {} ms",
        storeId,
        repairs.count(),
        (System.nanoTime() - start) / 1_000_000);
  }

  /**
   * Whether rows include events that the cursor denies. Live batches have passed these by and will
   * not bring them again, so they have to be folded here.
   */
  private boolean isBehindItsRows(Cursor cursor) {
    try (PreparedStatement query = connection.prepareStatement(LAST_ENTRY)) {
      query.setString(1, storeId);
      query.setString(2, storeId);
      try (ResultSet line = query.executeQuery()) {
        return line.next() && line.getLong(1) > cursor.position();
      }
    } catch (SQLException e) {
      throw new TableFailure(e);
    }
  }
}
