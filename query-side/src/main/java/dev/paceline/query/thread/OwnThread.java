package dev.paceline.query.thread;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A thread that is started and stopped with the process. Its work asks whether it may go on. */
public final class OwnThread {
  private final String name;
  private final Runnable work;
  private @Nullable Thread thread;
  private @Nullable Thread leaving;
  private volatile boolean running;

  /** A thread of that name; {@code work} returns soon once it may not go on or is interrupted. */
  public OwnThread(String name, Runnable work) {
    this.name = name;
    this.work = work;
  }

  /** Whether the work may go on. */
  public boolean isRunning() {
    return running;
  }

  /** Begins, unless it has. */
  public synchronized void start() {
    if (thread == null) {
      running = true;
      thread = Thread.ofPlatform().name(name).daemon().start(work);
    }
  }

  /** Tells the work to end, and does not wait for it. */
  public synchronized void tellToEnd() {
    running = false;
    leaving = thread;
    thread = null;
    if (leaving != null) {
      leaving.interrupt();
    }
  }

  /** Tells the work to end, and waits for it, but not longer than that. */
  public synchronized void stop(Duration longest) {
    tellToEnd();
    awaitEnd(longest);
  }

  /** Waits for work that was told to end, but not longer than that. */
  public synchronized void awaitEnd(Duration longest) {
    if (leaving != null) {
      try {
        boolean unusedEnded = leaving.join(longest);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
