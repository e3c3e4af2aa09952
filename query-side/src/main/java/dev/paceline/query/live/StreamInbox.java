package dev.paceline.query.live;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What waits for one stream. Putting in never blocks and never holds more than so many bytes: a
 * stream that is not fast enough is told that it has missed something, and reads it.
 */
final class StreamInbox {
  private static final int MOST = 256;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final long limitBytes;
  private final Queue<StreamNews.Entries> waiting = new ArrayDeque<>();
  private long waitingBytes;
  private StreamNews.@Nullable Head head;
  private boolean missed;
  private boolean ended;

  StreamInbox(long limitBytes) {
    this.limitBytes = limitBytes;
  }

  void put(StreamNews.Entries entries) {
    change(() -> {
      waitingBytes += entries.blocks().length;
      waiting.add(entries);
      if (waitingBytes > limitBytes || waiting.size() > MOST) {
        waiting.clear();
        waitingBytes = 0;
        missed = true;
      }
    });
  }

  void put(StreamNews.Head latest) {
    change(() -> head = latest);
  }

  void end() {
    change(() -> ended = true);
  }

  boolean hasEnded() {
    lock.lock();
    try {
      return ended;
    } finally {
      lock.unlock();
    }
  }

  /** Waits for something, at most so long. The end comes first, a head after all entries. */
  StreamNews take(long atMostNanos) throws InterruptedException {
    lock.lock();
    try {
      long remaining = atMostNanos;
      while (true) {
        StreamNews next = poll();
        if (next != null) {
          return next;
        }
        if (remaining <= 0) {
          return new StreamNews.Silence();
        }
        remaining = changed.awaitNanos(remaining);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Waits for the end, at most so long. */
  void pause(long millis) throws InterruptedException {
    lock.lock();
    try {
      long remaining = TimeUnit.MILLISECONDS.toNanos(millis);
      while (!ended && remaining > 0) {
        remaining = changed.awaitNanos(remaining);
      }
    } finally {
      lock.unlock();
    }
  }

  private @Nullable StreamNews poll() {
    if (ended) {
      return new StreamNews.End();
    }
    if (missed) {
      missed = false;
      return new StreamNews.Missed();
    }
    StreamNews.Entries entries = waiting.poll();
    if (entries != null) {
      waitingBytes -= entries.blocks().length;
      return entries;
    }
    StreamNews.Head latest = head;
    head = null;
    return latest;
  }

  private void change(Runnable what) {
    lock.lock();
    try {
      if (!ended) {
        what.run();
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }
}
