package dev.paceline.command.bus;

import dev.paceline.command.bus.PositionedCommandBus.Appended;
import dev.paceline.eventstore.EventLog;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/** Where commands go in. Everything that has to be tried again is tried again here. */
public class Commands {
  /** Each conflict means that another command of the same stream went in, so few are enough. */
  private static final int ATTEMPTS = 10;

  private final CommandBus bus;
  private final EventLog log;

  Commands(CommandBus bus, EventLog log) {
    this.bus = bus;
    this.log = log;
  }

  /**
   * Sends a command and returns when what it did is durable.
   *
   * @param streamId the stream that decides
   * @throws dev.paceline.command.decision.Rejection if what is recorded forbids it
   * @throws dev.paceline.api.InvalidValue if it breaks a rule
   * @throws RuntimeException of the log where it is not confirmed
   */
  public Decided send(Object command, String streamId, Actor actor) {
    @Nullable Throwable conflict = null;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        return decided(dispatch(Attempt.at(command, actor, attempt > 0)), streamId);
      } catch (ConcurrencyException | AggregateStreamCreationException e) {
        conflict = e;
      } catch (LockAcquisitionFailedException e) {
        throw new Crowded(e);
      }
    }
    throw new Crowded(conflict);
  }

  private Appended dispatch(CommandMessage<Object> message) {
    FutureCallback<Object, Appended> answer = new FutureCallback<>();
    bus.dispatch(message, answer);
    var result = answer.getResult();
    if (result.isExceptional()) {
      throw unchecked(result.exceptionResult());
    }
    return result.getPayload();
  }

  private Decided decided(Appended answer, String streamId) {
    long position = answer.position().orElseGet(() -> log.lastPositionOfStream(streamId));
    return new Decided(answer.outcome(), position);
  }

  private static RuntimeException unchecked(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    return thrown instanceof RuntimeException e ? e : new IllegalStateException(thrown);
  }
}
