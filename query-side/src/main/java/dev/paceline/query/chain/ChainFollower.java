package dev.paceline.query.chain;

import dev.paceline.eventstore.EventLog;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps the chain up with the log, and signs it every hour. It looks a few times a second and takes
 * all that has come since together, so that sales hardly notice it.
 */
final class ChainFollower implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(ChainFollower.class);
  private static final Duration LOOK_EVERY = Duration.ofMillis(250);
  private static final Duration SIGN_EVERY = Duration.ofMinutes(1);
  private static final Duration AFTER_TROUBLE = Duration.ofSeconds(2);

  private final EventLog log;
  private final ChainWriter writer;
  private final Checkpoints checkpoints;
  private @Nullable Thread thread;
  private volatile boolean running;
  private long chained = -1;
  private long lastSigning = System.nanoTime() - SIGN_EVERY.toNanos();

  ChainFollower(EventLog log, ChainWriter writer, Checkpoints checkpoints) {
    this.log = log;
    this.writer = writer;
    this.checkpoints = checkpoints;
  }

  private void follow() {
    boolean told = false;
    while (running) {
      try {
        write();
        sign();
        told = false;
        pause(LOOK_EVERY);
      } catch (RuntimeException e) {
        if (running && !told) {
          LOG.warn("the chain cannot go on, it tries again: {}", e.toString());
          told = true;
        }
        pause(AFTER_TROUBLE);
      }
    }
  }

  /** The log's end is looked up first: nothing is locked where nothing has come. */
  private void write() {
    long head = log.headPosition();
    if (head == chained) {
      return;
    }
    ChainWriter.Step step = ChainWriter.Step.FULL;
    while (running && step == ChainWriter.Step.FULL) {
      step = writer.step();
    }
    if (step == ChainWriter.Step.AT_END) {
      chained = head;
    }
  }

  private void sign() {
    if (System.nanoTime() - lastSigning < SIGN_EVERY.toNanos()) {
      return;
    }
    checkpoints
        .signDue()
        .forEach(fault ->
            LOG.error(
                "the log is not as it was recorded, nothing is signed any more for a store: at"
                    + " position {}, {} ({})",
                fault.position(),
                fault.reason(),
                fault.row()));
    lastSigning = System.nanoTime();
  }

  private static void pause(Duration pause) {
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
      thread = Thread.ofPlatform().name("chain").daemon().start(this::follow);
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
