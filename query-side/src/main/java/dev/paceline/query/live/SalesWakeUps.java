package dev.paceline.query.live;

import dev.paceline.api.InvalidValue;
import dev.paceline.api.store.StoreId;
import dev.paceline.eventstore.DatabaseAddress;
import dev.paceline.eventstore.PostgresListener;
import dev.paceline.query.database.StoreReads;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/**
 * Hears what any process has folded, and wakes the feeds of those stores. In silence it looks at
 * the cursors of the stores that are followed here, in case a notification was lost.
 */
final class SalesWakeUps implements SmartLifecycle {
  private static final String CHANNEL = "sales";
  private static final String CURSORS =
      """
      select store_id, epoch, position from store_cursor
       where projection = 'sales' and store_id = any (?)
      """;

  private final DatabaseAddress address;
  private final StoreReads reads;
  private final JdbcClient database;
  private final LiveSessions sessions;
  private final LiveFeeds feeds;
  private final Duration poll;
  private final Map<StoreId, Cursor> seen = new HashMap<>();
  private @Nullable PostgresListener listener;

  private record Cursor(String storeId, int epoch, long position) {}

  SalesWakeUps(
      DatabaseAddress address,
      StoreReads reads,
      JdbcClient database,
      LiveSessions sessions,
      LiveFeeds feeds,
      Duration poll) {
    this.address = address;
    this.reads = reads;
    this.database = database;
    this.sessions = sessions;
    this.feeds = feeds;
    this.poll = poll;
  }

  private void heard(@Nullable String payload) {
    if (payload == null) {
      look();
      return;
    }
    try {
      feeds.wake(new StoreId(payload.substring(0, Math.max(0, payload.indexOf(' ')))));
    } catch (InvalidValue notOurs) {
      look();
    }
  }

  private void look() {
    Set<StoreId> followed = new HashSet<>(sessions.followed(LiveTopic.SALES));
    followed.addAll(sessions.followed(LiveTopic.GOALS));
    seen.keySet().retainAll(followed);
    if (followed.isEmpty()) {
      return;
    }
    try {
      String[] ids = followed.stream().map(StoreId::value).toArray(String[]::new);
      for (Cursor cursor : cursors(ids)) {
        StoreId storeId = new StoreId(cursor.storeId());
        if (!cursor.equals(seen.put(storeId, cursor))) {
          feeds.wake(storeId);
        }
      }
    } catch (DataAccessException | TransactionException away) {
      // Looked at again in a moment.
      seen.clear();
    }
  }

  private List<Cursor> cursors(String[] storeIds) {
    return reads.acrossStores(
        () -> database.sql(CURSORS).param(storeIds).query(Cursor.class).list());
  }

  @Override
  public synchronized void start() {
    if (listener == null) {
      listener = PostgresListener.start(address, CHANNEL, poll, this::heard);
    }
  }

  @Override
  public synchronized void stop() {
    PostgresListener stopped = listener;
    listener = null;
    if (stopped != null) {
      stopped.close();
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return listener != null;
  }
}
