package dev.paceline.query.checkpoint;

import dev.paceline.eventstore.EventLog;
import dev.paceline.eventstore.LogUnreadable;
import dev.paceline.query.checkpoint.CheckpointFold.Step;
import dev.paceline.query.checkpoint.CheckpointFold.Step.Added;
import dev.paceline.query.checkpoint.CheckpointFold.Step.Elsewhere;
import dev.paceline.query.checkpoint.CheckpointFold.Step.Missing;
import dev.paceline.query.projection.ProjectionDatabase;
import dev.paceline.query.table.TableFailure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Makes checkpoints behind the served rows, on a thread of its own, so that they cost a sale
 * nothing. It never goes further than a store's cursor: a parked store has no checkpoint after
 * where it is parked. Any number of processes may do so at once.
 */
final class CheckpointWriter {
  private static final Logger LOG = LoggerFactory.getLogger(CheckpointWriter.class);

  /** Positions are of all stores: who is behind by fewer than a window has no window of its own. */
  private static final String BEHIND =
      """
      select c.store_id, c.position, coalesce(k.position, 0) as checkpoint
        from store_cursor c
        left join lateral (
          select k.position from checkpoint k
           where k.store_id = c.store_id order by k.position desc limit 1) k on true
       where c.projection = 'sales' and c.position - coalesce(k.position, 0) >= ?\
      """;

  /** Nothing is known of a store whose next checkpoint its versions are in the way of. */
  private static final long IN_THE_WAY = -1;

  private record Behind(String storeId, long position, long checkpoint) {}

  /** What is known of a store as long as its last checkpoint is this one or a later one. */
  private record Known(long checkpoint, long upTo) {}

  private final ProjectionDatabase database;
  private final CheckpointSettings settings;
  private final CheckpointFold fold;

  /** Up to which position a store is known to have no window. */
  private final Map<String, Known> nothingUpTo = new HashMap<>();

  CheckpointWriter(EventLog log, ProjectionDatabase database, CheckpointSettings settings) {
    this.database = database;
    this.settings = settings;
    fold = new CheckpointFold(log, database, settings.window());
  }

  /** Makes the checkpoints of all stores that lack some. */
  void lookOnce() {
    if (settings.window() == 0) {
      return;
    }
    for (Behind store : database.inTransaction(this::behind)) {
      Known known = nothingUpTo.get(store.storeId());
      // A rebuild may have thrown checkpoints away.
      if (known == null
          || known.checkpoint() > store.checkpoint()
          || known.upTo() < store.position()) {
        learn(store.storeId(), fold(store));
      }
    }
  }

  private void learn(String storeId, @Nullable Known found) {
    if (found == null) {
      nothingUpTo.remove(storeId);
    } else {
      nothingUpTo.put(storeId, found);
    }
  }

  /** Null where nothing was learned: whoever else was at it may have died over it. */
  private @Nullable Known fold(Behind store) {
    long reached = store.checkpoint();
    try {
      Step step = fold.next(store.storeId(), store.position());
      while (step instanceof Added(long position) && running()) {
        reached = position;
        step = fold.next(store.storeId(), store.position());
      }
      return switch (step) {
        case Missing(long position, int events) ->
            new Known(position, store.position() + events - 1);
        case Added _, Elsewhere _ -> null;
      };
    } catch (TableFailure e) {
      if (!e.isOfTheRows()) {
        throw e;
      }
      return new Known(reached, inTheWay(store, e));
    } catch (LogUnreadable | DataAccessException | TransactionException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.warn("store {} gets no more checkpoints: an event cannot be folded", store.storeId(), e);
      return new Known(reached, Long.MAX_VALUE);
    }
  }

  /** Somebody has changed what is kept; the other stores go on, and this one after a rebuild. */
  private long inTheWay(Behind store, TableFailure e) {
    Known known = nothingUpTo.get(store.storeId());
    if (known == null || known.upTo() != IN_THE_WAY) {
      LOG.warn("store {} gets no checkpoints until it is rebuilt", store.storeId(), e);
    }
    return IN_THE_WAY;
  }

  /** Also where no thread was started: a test looks once by itself. */
  private boolean running() {
    return !Thread.currentThread().isInterrupted();
  }

  private List<Behind> behind(Connection connection) {
    try (PreparedStatement query = connection.prepareStatement(BEHIND)) {
      query.setInt(1, settings.window());
      try (ResultSet row = query.executeQuery()) {
        List<Behind> behind = new ArrayList<>();
        while (row.next()) {
          behind.add(new Behind(row.getString(1), row.getLong(2), row.getLong(3)));
        }
        return behind;
      }
    } catch (SQLException e) {
      throw new TableFailure(e);
    }
  }
}
