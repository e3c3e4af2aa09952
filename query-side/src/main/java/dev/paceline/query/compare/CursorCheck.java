package dev.paceline.query.compare;

import dev.paceline.query.projection.Cursor;
import dev.paceline.query.table.TableFailure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Compares the cursor of a store with the fold. Its epoch and the reason why it is parked are not
 * in the log, so nobody can tell whether they are right.
 */
public record CursorCheck(String storeId, Connection connection, Differences found) {
  private static final String TABLE = "store_cursor";
  private static final String KEY = "sales";

  /** What the log and the ticker have after the cursor: the next event, the last entry's event. */
  private static final String AROUND =
      """
      select (select min(position) from event_log where store_id = ? and position > ?) as next_event,
             (select t.position from ticker_entry t join event_log e on e.position = t.position
               where t.store_id = ? and e.store_id = ?
               order by t.seq_with_tests desc limit 1) as last_entry,
             (select coalesce(parked_error, '') from store_cursor
               where projection = 'sales' and store_id = ? and parked_at is null) as error
      """;

  /**
   * Compares with a fold that has come to the cursor's position, or to the log's end without one.
   */
  public void check(@Nullable Cursor cursor, StoreComparison fold) {
    if (cursor == null) {
      found.add(Difference.missing(TABLE, KEY));
      return;
    }
    around(cursor, fold);
    differ("seq", fold.count().entries(), cursor.count().entries());
    differ("seq_with_tests", fold.count().withTests(), cursor.count().withTests());
  }

  private void around(Cursor cursor, StoreComparison fold) {
    try (PreparedStatement query = connection.prepareStatement(AROUND)) {
      query.setString(1, storeId);
      query.setLong(2, cursor.position());
      query.setString(3, storeId);
      query.setString(4, storeId);
      query.setString(5, storeId);
      try (ResultSet line = query.executeQuery()) {
        line.next();
        long next = line.getLong("next_event");
        differ(
            "position", Math.max(fold.position(), line.getLong("last_entry")), cursor.position());
        Cursor.Parked parked = cursor.parked();
        if (parked != null && parked.position() != next) {
          found.add(
              Difference.changed(
                  TABLE,
                  KEY,
                  "parked_at",
                  next == 0 ? null : Long.toString(next),
                  Long.toString(parked.position())));
        }
        String error = line.getString("error");
        if (error != null && !error.isEmpty()) {
          found.add(Difference.changed(TABLE, KEY, "parked_error", null, error));
        }
      }
    } catch (SQLException e) {
      throw new TableFailure(e);
    }
  }

  private void differ(String column, long expected, long served) {
    if (expected != served) {
      found.add(
          Difference.changed(TABLE, KEY, column, Long.toString(expected), Long.toString(served)));
    }
  }
}
