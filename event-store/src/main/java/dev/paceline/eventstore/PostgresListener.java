package dev.paceline.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens on one channel of PostgreSQL with a connection and a thread of its own, and reconnects
 * for as long as it lives. What was notified while it was not connected is lost; so after each
 * connect, and whenever nothing came for a while, it calls back without a payload.
 */
public final class PostgresListener implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(PostgresListener.class);
  private static final long RECONNECT_PAUSE_MILLIS = 250;
  private static final int DEAD_AFTER_SECONDS = 5;
  private static final Executor AT_ONCE = Runnable::run;

  /** Called on the listener's thread; has to be quick. */
  @FunctionalInterface
  public interface Callback {

    /**
     * Something was heard.
     *
     * @param payload what was notified; null: look, something may have been missed
     */
    void heard(@Nullable String payload);
  }

  private final PGSimpleDataSource source;
  private final String channel;
  private final int pollMillis;
  private final Callback callback;
  private final Thread thread;
  private volatile boolean closed;
  private volatile @Nullable Connection current;

  private PostgresListener(
      DatabaseAddress database, String channel, Duration poll, Callback callback) {
    if (!channel.matches("[a-z_]+")) {
      throw new IllegalArgumentException("not a plain channel name: " + channel);
    }
    this.channel = channel;
    this.pollMillis = (int) poll.toMillis();
    this.callback = callback;
    source = database.connectionsFor("listener " + channel);
    source.setSocketFactory(PromptSocketFactory.class.getName());
    source.setSocketTimeout(DEAD_AFTER_SECONDS);
    thread = Thread.ofPlatform().name("listen-" + channel).daemon().unstarted(this::run);
  }

  /**
   * Starts listening.
   *
   * @param poll after how long a silence it calls back without a payload
   */
  public static PostgresListener start(
      DatabaseAddress database, String channel, Duration poll, Callback callback) {
    PostgresListener listener = new PostgresListener(database, channel, poll, callback);
    listener.thread.start();
    return listener;
  }

  private void run() {
    while (!closed) {
      try (Connection connection = source.getConnection()) {
        current = connection;
        listen(connection);
      } catch (SQLException e) {
        if (!closed) {
          log.warn("lost the channel {}, reconnecting: {}", channel, e.getMessage());
          pause();
          call(null);
        }
      }
    }
  }

  private void listen(Connection connection) throws SQLException {
    PGConnection channelEnd = connection.unwrap(PGConnection.class);
    try (Statement statement = connection.createStatement()) {
      statement.execute("listen " + channel);
      call(null);
      while (!closed) {
        PGNotification[] heard = channelEnd.getNotifications(pollMillis);
        if (heard == null || heard.length == 0) {
          // Asking finds out whether the other end is still there.
          statement.execute("select 1");
          call(null);
        } else {
          for (PGNotification notification : heard) {
            call(notification.getParameter());
          }
        }
      }
    }
  }

  private void call(@Nullable String payload) {
    try {
      callback.heard(payload);
    } catch (RuntimeException e) {
      log.error("a listener on {} failed", channel, e);
    }
  }

  private void pause() {
    try {
      Thread.sleep(RECONNECT_PAUSE_MILLIS);
    } catch (InterruptedException e) {
      closed = true;
    }
  }

  /** Stops listening, and waits for a callback that runs. */
  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    Connection connection = current;
    try {
      if (connection != null) {
        connection.abort(AT_ONCE);
      }
      if (!thread.equals(Thread.currentThread())) {
        thread.join(Duration.ofSeconds(2));
      }
    } catch (SQLException e) {
      log.debug("closing the listener on {}", channel, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
