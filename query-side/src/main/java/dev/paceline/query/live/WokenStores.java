package dev.paceline.query.live;

import dev.paceline.api.store.StoreId;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Stores in which something may have happened. Waking one that is awake changes nothing. */
final class WokenStores {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition woken = lock.newCondition();
  private Set<StoreId> stores = new LinkedHashSet<>();

  void add(StoreId storeId) {
    lock.lock();
    try {
      stores.add(storeId);
      woken.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until a store is woken, at most so long, and takes all that are. */
  Set<StoreId> take(Duration atMost) throws InterruptedException {
    lock.lock();
    try {
      long remaining = atMost.toNanos();
      while (stores.isEmpty() && remaining > 0) {
        remaining = woken.awaitNanos(remaining);
      }
      Set<StoreId> taken = stores;
      stores = new LinkedHashSet<>();
      return taken;
    } finally {
      lock.unlock();
    }
  }
}
