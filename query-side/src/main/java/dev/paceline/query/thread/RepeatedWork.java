package dev.paceline.query.thread;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Does one thing again and again, on a thread of its own, for as long as the process serves. */
public final class RepeatedWork implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(RepeatedWork.class);
  private static final Duration AFTER_TROUBLE = Duration.ofSeconds(2);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

  private final String name;
  private final Duration pause;
  private final Runnable work;
  private final OwnThread thread;
  private @Nullable Class<?> told;

  /** Work that is done, then done again after a pause; what fails is tried again. */
  public RepeatedWork(String name, Duration pause, Runnable work) {
    this.name = name;
    this.pause = pause;
    this.work = work;
    thread = new OwnThread(name, this::repeat);
  }

  private void repeat() {
    while (thread.isRunning()) {
      sleep(isDone() ? pause : AFTER_TROUBLE);
    }
  }

  /** Does it once; false if that failed. Nothing, not even an Error, may end what serves on. */
  private boolean isDone() {
    try {
      work.run();
      told = null;
      return true;
    } catch (Throwable trouble) {
      tell(trouble);
      return false;
    }
  }

  /** Says it once for each kind, until it goes well again. */
  private void tell(Throwable trouble) {
    if (!thread.isRunning() || trouble.getClass().equals(told)) {
      return;
    }
    try {
      if (trouble instanceof RuntimeException) {
        LOG.warn("the {} cannot go on, it tries again: {}", name, trouble.toString());
      } else {
        LOG.error("the {} cannot go on, it tries again", name, trouble);
      }
      told = trouble.getClass();
    } catch (Error evenThat) {
      // Where there is no memory even for that, it is said the next time.
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
  public void start() {
    thread.start();
  }

  @Override
  public void stop() {
    thread.stop(LONGEST_STOP);
  }

  @Override
  public boolean isRunning() {
    return thread.isRunning();
  }
}
