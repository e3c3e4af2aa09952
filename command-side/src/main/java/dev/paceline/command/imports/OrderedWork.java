package dev.paceline.command.imports;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Runs work at the same time, but work with the same key one after the other, in the order in which
 * it came. Never more than so much at once: whoever brings more waits.
 */
final class OrderedWork {
  private final Map<Object, CompletableFuture<?>> last = new ConcurrentHashMap<>();
  private final Executor executor;
  private final Semaphore free;

  OrderedWork(Executor executor, int atOnce) {
    this.executor = executor;
    this.free = new Semaphore(atOnce);
  }

  /** Takes work in. The future fails if the work does; later work of its key goes on. */
  <T> CompletableFuture<T> submit(Object key, Supplier<T> work) throws InterruptedException {
    free.acquire();
    CompletableFuture<?> before = last.get(key);
    CompletableFuture<T> done =
        (before == null ? CompletableFuture.completedFuture(null) : before.exceptionally(_ -> null))
            .thenApplyAsync(_ -> work.get(), executor);
    last.put(key, done);
    done.whenComplete((_, _) -> {
      last.remove(key, done);
      free.release();
    });
    return done;
  }
}
