package dev.paceline.query.chain;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Does one thing again and again, on a thread of its own, for as long as the process serves. */
final class ChainLoop implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(ChainLoop.class);
  private static final Duration AFTER_TROUBLE = Duration.ofSeconds(2);

  private final String name;
  private final Duration pause;
  private final Runnable work;
  private @Nullable Thread thread;
  private volatile boolean running;

  ChainLoop(String name, Duration pause, Runnable work) {
    this.name = name;
    this.pause = pause;
    this.work = work;
  }

  private void loop() {
    boolean told = false;
    while (running) {
      try {
        work.run();
        told = false;
        sleep(pause);
      } catch (RuntimeException e) {
        if (running && !told) {
          LOG.warn("the {} cannot go on, it tries again: {}", name, e.toString());
          told = true;
        }
        sleep(AFTER_TROUBLE);
      }
    }
  }

  private static void sleep(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized void start() {
    if (thread == null) {
      running = true;
      thread = Thread.ofPlatform().name(name).daemon().start(this::loop);
    }
  }

  @Override
  public synchronized void stop() {
    running = false;
    Thread stopped = thread;
    thread = null;
    if (stopped != null) {
      try {
        stopped.interrupt();
        stopped.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
