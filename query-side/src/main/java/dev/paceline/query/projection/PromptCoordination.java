package dev.paceline.query.projection;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The thread on which Axon hands events to the segments. Axon sleeps 100 ms whenever a segment's
 * buffer of 1,024 events is full; ours is folded in a fraction of that, so here the nap is short.
 */
final class PromptCoordination extends ScheduledThreadPoolExecutor {
  private static final long NAP = Duration.ofMillis(100).toNanos();
  private static final long SHORT_NAP = Duration.ofMillis(1).toNanos();

  PromptCoordination() {
    super(1, task -> Thread.ofPlatform().name("sales-coordinator").daemon().unstarted(task));
    setRemoveOnCancelPolicy(true);
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
    long nanos = unit.toNanos(delay);
    return super.schedule(task, nanos == NAP ? SHORT_NAP : nanos, TimeUnit.NANOSECONDS);
  }
}
