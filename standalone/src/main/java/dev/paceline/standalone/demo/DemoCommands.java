package dev.paceline.standalone.demo;

import dev.paceline.api.InvalidValue;
import dev.paceline.command.bus.Actor;
import dev.paceline.command.bus.Commands;
import dev.paceline.command.decision.Rejection;
import dev.paceline.eventstore.EventLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the demo store's commands go in: through the command side, as anybody's. */
final class DemoCommands {
  private static final Logger LOG = LoggerFactory.getLogger(DemoCommands.class);
  private static final Actor DEMO = new Actor("demo");
  private static final long PAUSE_MILLIS = 2_000;

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
        LOG.warn("The demo store waits: {}", e.getMessage());
        Thread.sleep(PAUSE_MILLIS);
      }
    }
  }
}
