package dev.paceline.query.live;

import dev.paceline.api.store.StoreId;
import dev.paceline.query.thread.OwnThread;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * One thread that takes its step whenever stores are woken or its patience ends. A step that fails
 * is repeated: what it could not read it will read then.
 */
final class LiveLoop {
  private static final Logger LOG = LoggerFactory.getLogger(LiveLoop.class);
  private static final Duration BEFORE_REPEATING = Duration.ofMillis(250);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(2);

  /** What a loop does. */
  interface Step {
    /** How long the loop may wait for a store to be woken before the step is due by itself. */
    Duration patience();

    /** Reads and publishes. The stores are those woken since the last step; possibly none. */
    void wokenBy(Set<StoreId> stores);
  }

  private final String name;
  private final Step step;
  private final WokenStores woken = new WokenStores();
  private final OwnThread thread;
  private boolean failing;

  LiveLoop(String name, Step step) {
    this.name = name;
    this.step = step;
    thread = new OwnThread(name, this::run);
  }

  void wake(StoreId storeId) {
    woken.add(storeId);
  }

  void start() {
    thread.start();
  }

  void stop() {
    thread.stop(LONGEST_STOP);
  }

  /** Does the same for every store, as far as it can be done; then throws what stopped one. */
  static void each(Collection<StoreId> stores, Consumer<StoreId> what) {
    RuntimeException stopped = null;
    for (StoreId storeId : stores) {
      try {
        what.accept(storeId);
      } catch (DataAccessException | TransactionException e) {
        // The database is away: no other store would fare better.
        throw e;
      } catch (RuntimeException e) {
        stopped = e;
      }
    }
    if (stopped != null) {
      throw stopped;
    }
  }

  private void run() {
    try {
      while (thread.isRunning()) {
        try {
          takeStep(woken.take(step.patience()));
        } catch (RuntimeException | Error e) {
          // An Error too: whatever it was, a loop that ended would leave every follower waiting.
          tell(e);
          Thread.sleep(BEFORE_REPEATING);
        }
      }
    } catch (InterruptedException e) {
      // Stopped.
    }
  }

  private void takeStep(Set<StoreId> stores) {
    try {
      step.wokenBy(stores);
      failing = false;
    } catch (RuntimeException | Error e) {
      stores.forEach(woken::add);
      throw e;
    }
  }

  private void tell(Throwable trouble) {
    if (failing || !thread.isRunning()) {
      return;
    }
    try {
      if (trouble instanceof Error) {
        LOG.error("{} could not read and will try again", name, trouble);
      } else {
        LOG.warn("{} could not read and will try again", name);
        LOG.debug("{} failed", name, trouble);
      }
      failing = true;
    } catch (Error evenThat) {
      // Where there is no memory even for that, it is said the next time.
    }
  }
}
