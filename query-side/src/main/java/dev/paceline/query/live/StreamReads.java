package dev.paceline.query.live;

import dev.paceline.api.store.StoreId;
import dev.paceline.query.ticker.RecentEntries;
import dev.paceline.query.ticker.TickerQueries;
import dev.paceline.query.ticker.TickerWindow;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.QueryTimeoutException;

/**
 * What streams read, a few of them at a time: however many resume at once, connections remain for
 * other queries.
 */
final class StreamReads {
  private static final int AT_ONCE = 6;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
  private static final int PIECE = 100;
  private static final int SNAPSHOT = 50;

  private final TickerQueries ticker;
  private final Semaphore turns = new Semaphore(AT_ONCE, true);

  StreamReads(TickerQueries ticker) {
    this.ticker = ticker;
  }

  /** Where the ticker stands. */
  RecentEntries head(StoreId storeId) throws InterruptedException {
    return read(storeId, TickerWindow.newest(1));
  }

  /** What a client without anything is shown. */
  RecentEntries snapshot(StoreId storeId) throws InterruptedException {
    return read(storeId, TickerWindow.newest(SNAPSHOT));
  }

  /** The next entries after a number; {@link #isLast} tells whether there may be more. */
  RecentEntries following(StoreId storeId, long seq) throws InterruptedException {
    return read(storeId, TickerWindow.following(seq, PIECE));
  }

  /** Whether what was read reaches as far as the ticker did. */
  static boolean isLast(RecentEntries following) {
    return following.entries().size() < PIECE;
  }

  private RecentEntries read(StoreId storeId, TickerWindow window) throws InterruptedException {
    if (!turns.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new QueryTimeoutException("too many streams read at once");
    }
    try {
      return ticker.recent(storeId, window);
    } finally {
      turns.release();
    }
  }
}
