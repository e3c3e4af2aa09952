package dev.paceline.standalone.demo;

import dev.paceline.api.goal.GoalCommand.SetGoal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;

/**
 * Opens the demo store once the process serves, makes up for the days that it missed, and sells on
 * until the process ends. It sends day by day, so the days before the last recorded are complete.
 */
final class DemoStore implements ApplicationListener<ApplicationReadyEvent>, SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger("dev.paceline.demo");
  private static final int DAYS = 70;
  private static final int REPORTS = 10;
  private static final long TICK_MILLIS = 500;
  private static final long STOPPING_MILLIS = 5_000;

  private final DemoCommands commands;
  private final Clock clock;
  private @Nullable Thread selling;

  DemoStore(DemoCommands commands, Clock clock) {
    this.commands = commands;
    this.clock = clock;
  }

  @Override
  public synchronized void onApplicationEvent(ApplicationReadyEvent ready) {
    if (selling == null) {
      selling = Thread.ofVirtual().name("demo-store").start(this::sell);
    }
  }

  private void sell() {
    try {
      open();
      DemoOrders orders = new DemoOrders();
      DemoPlan plan = new DemoPlan(orders);
      Instant now = clock.instant();
      catchUp(plan.between(resumeAt(plan, now), now), LocalDate.ofInstant(now, DemoPlan.ZONE));
      LiveSales live = new LiveSales(orders, now);
      while (true) {
        Instant before = now;
        now = clock.instant();
        send(plan.between(before, now));
        send(live.between(before, now));
        Thread.sleep(TICK_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // The process ends.
    }
  }

  /** What a visitor has changed since stays as it is. */
  private void open() throws InterruptedException {
    if (!commands.isRecorded(DemoSettings.STORE.streamId())) {
      commands.send(DemoSettings.STORE, DemoSettings.STORE.streamId());
    }
    for (SetGoal goal : DemoSettings.GOALS) {
      if (!commands.isRecorded(goal.streamId())) {
        commands.send(goal, goal.streamId());
      }
    }
  }

  /** The beginning of the last day of which anything is recorded; of the first one if none is. */
  private Instant resumeAt(DemoPlan plan, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, DemoPlan.ZONE);
    Instant start = today.minusDays(DAYS).atStartOfDay(DemoPlan.ZONE).toInstant();
    for (int back = 0; back < DAYS; back++) {
      Instant day = today.minusDays(back).atStartOfDay(DemoPlan.ZONE).toInstant();
      if (commands.isRecorded(plan.firstOrderOf(today.minusDays(back)).streamId())) {
        return day;
      }
    }
    return start;
  }

  private void catchUp(List<DemoAction> missed, LocalDate today) throws InterruptedException {
    int sent = 0;
    int reported = 0;
    for (List<DemoAction> day : DemoPlan.byDay(missed)) {
      if (DemoPlan.dayOf(day.getFirst()).isBefore(today)) {
        commands.sendTogether(day);
      } else {
        send(day); // The newest are seen first, so they come as they happened.
      }
      sent += day.size();
      if (sent - reported > missed.size() / REPORTS) {
        reported = sent;
        LOG.info("The demo store has {} of {} orders and refunds so far", sent, missed.size());
      }
    }
    LOG.info("The demo store sells");
  }

  private void send(List<DemoAction> actions) throws InterruptedException {
    for (DemoAction action : actions) {
      commands.send(action.command(), action.command().streamId());
    }
  }

  @Override
  public void start() {
    // Begins when the application is ready, so that it delays nothing.
  }

  @Override
  public void stop() {
    Thread thread = selling;
    if (thread != null) {
      thread.interrupt();
      try {
        thread.join(STOPPING_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return selling != null && selling.isAlive();
  }
}
