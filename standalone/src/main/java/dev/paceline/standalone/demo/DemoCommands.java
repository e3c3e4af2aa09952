package dev.paceline.standalone.demo;

import dev.paceline.api.InvalidValue;
import dev.paceline.api.order.OrderCommand.PlaceOrder;
import dev.paceline.command.bus.Actor;
import dev.paceline.command.bus.Commands;
import dev.paceline.command.decision.Rejection;
import dev.paceline.eventstore.EventLog;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the demo store's commands go in: through the command side, as anybody's. */
final class DemoCommands {
  private static final Logger LOG = LoggerFactory.getLogger(DemoCommands.class);
  private static final Actor DEMO = new Actor("demo");
  private static final long PAUSE_MILLIS = 2_000;
  private static final int AT_ONCE = 32;

  private final Commands commands;
  private final EventLog log;

  DemoCommands(Commands commands, EventLog log) {
    this.commands = commands;
    this.log = log;
  }

  /** Whether anything was ever recorded of this. */
  boolean isRecorded(String streamId) {
    return log.lastPositionOfStream(streamId) > 0;
  }

  /** Sends a day's commands many at a time, which share commits: orders first, then the rest. */
  void sendTogether(List<DemoAction> day) throws InterruptedException {
    for (List<DemoAction> part :
        day.stream().collect(Collectors.partitioningBy(DemoCommands::isFollowUp)).values()) {
      sendAll(part);
    }
  }

  private static boolean isFollowUp(DemoAction action) {
    return !(action.command() instanceof PlaceOrder);
  }

  private void sendAll(List<DemoAction> actions) throws InterruptedException {
    Iterator<DemoAction> left = actions.iterator();
    List<Thread> senders =
        Stream.generate(() -> Thread.ofVirtual().unstarted(() -> sendWhileAny(left)))
            .limit(AT_ONCE)
            .toList();
    senders.forEach(Thread::start);
    try {
      for (Thread sender : senders) {
        sender.join();
      }
    } finally {
      senders.forEach(Thread::interrupt);
    }
  }

  private void sendWhileAny(Iterator<DemoAction> left) {
    try {
      for (DemoAction action = next(left); action != null; action = next(left)) {
        send(action.command(), action.command().streamId());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // The process ends.
    }
  }

  private static @Nullable DemoAction next(Iterator<DemoAction> left) {
    synchronized (left) {
      return left.hasNext() ? left.next() : null;
    }
  }

  /** Sends a command until it is answered, whatever the answer. */
  void send(Object command, String streamId) throws InterruptedException {
    while (true) {
      try {
        commands.send(command, streamId, DEMO);
        return;
      } catch (Rejection | InvalidValue e) {
        // Made up otherwise by an earlier version, or changed by a visitor: it stays as it is.
        LOG.debug("The demo store's {} is not taken: {}", streamId, e.getMessage());
        return;
      } catch (RuntimeException e) {
        if (Thread.interrupted()) {
          throw new InterruptedException(); // The process ends.
        }
        LOG.warn("The demo store waits: {}", e.getMessage());
        Thread.sleep(PAUSE_MILLIS);
      }
    }
  }
}
