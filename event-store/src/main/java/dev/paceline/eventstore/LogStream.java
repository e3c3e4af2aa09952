package dev.paceline.eventstore;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/**
 * The log from a position on, for one reader. It asks the database only when there may be news: at
 * first, after a full batch, and when woken.
 */
final class LogStream implements TrackingEventStream, ReadAhead {

  private final LogStorageEngine engine;
  private final WakeUps wakeUps;
  private final LongConsumer wakeUp = this::wake;

  /** Held while reading; never taken by who wakes, so that nobody waits for a slow read. */
  private final ReentrantLock reading = new ReentrantLock();

  private final Semaphore news = new Semaphore(0);
  private final AtomicBoolean mayHaveMore = new AtomicBoolean(true);
  private volatile long upTo;
  private volatile boolean closed;
  private volatile Runnable onAvailable = () -> {};
  private Iterator<TrackedEventMessage<?>> batch = Collections.emptyIterator();
  private @Nullable TrackedEventMessage<?> peeked;
  private final Deque<Page> ahead = new ArrayDeque<>();
  private long bytesAhead;

  private record Page(long upTo, long bytes) {}

  LogStream(LogStorageEngine engine, WakeUps wakeUps, long position) {
    this.engine = engine;
    this.wakeUps = wakeUps;
    this.upTo = position;
    wakeUps.register(wakeUp);
  }

  private void wake(long head) {
    if (head > upTo) {
      mayHaveMore.set(true);
      if (news.availablePermits() == 0) {
        news.release();
      }
      onAvailable.run();
    }
  }

  @Override
  public boolean setOnAvailableCallback(Runnable callback) {
    onAvailable = callback;
    return true;
  }

  @Override
  public Optional<TrackedEventMessage<?>> peek() {
    reading.lock();
    try {
      return hasNextAvailable() ? Optional.ofNullable(peeked) : Optional.empty();
    } finally {
      reading.unlock();
    }
  }

  @Override
  public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
    long deadline = System.nanoTime() + unit.toNanos(timeout);
    reading.lock();
    try {
      while (!advance()) {
        long left = deadline - System.nanoTime();
        if (left <= 0 || closed) {
          return false;
        }
        var _ = news.tryAcquire(left, TimeUnit.NANOSECONDS);
      }
      return true;
    } finally {
      reading.unlock();
    }
  }

  @Override
  public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
    reading.lock();
    try {
      while (!hasNextAvailable(1, TimeUnit.DAYS)) {
        if (closed) {
          throw new IllegalStateException("the stream is closed");
        }
      }
      TrackedEventMessage<?> next = peeked;
      peeked = null;
      if (next == null) {
        throw new IllegalStateException("nothing there after all");
      }
      return next;
    } finally {
      reading.unlock();
    }
  }

  /** Makes {@link #peeked} the next event; false if there is none now. */
  private boolean advance() {
    while (peeked == null) {
      if (batch.hasNext()) {
        peeked = batch.next();
      } else if (closed || !mayHaveMore.getAndSet(false)) {
        return false;
      } else {
        read();
      }
    }
    return true;
  }

  private void read() {
    boolean mayRepeat = true;
    try {
      LogStorageEngine.Batch next = engine.readAfter(upTo);
      batch = next.events().iterator();
      upTo = next.upTo();
      ahead.add(new Page(upTo, next.bytes()));
      bytesAhead += next.bytes();
      mayRepeat = next.isFull();
    } finally {
      if (mayRepeat) {
        mayHaveMore.set(true);
      }
    }
  }

  @Override
  public long bytesAhead() {
    reading.lock();
    try {
      return bytesAhead;
    } finally {
      reading.unlock();
    }
  }

  @Override
  public void forget(long position) {
    reading.lock();
    try {
      for (Page page = ahead.peek(); page != null && page.upTo() <= position; page = ahead.peek()) {
        bytesAhead -= page.bytes();
        ahead.remove();
      }
    } finally {
      reading.unlock();
    }
  }

  @Override
  public void close() {
    closed = true;
    wakeUps.unregister(wakeUp);
    news.release();
  }
}
