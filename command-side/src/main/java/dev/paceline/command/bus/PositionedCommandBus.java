package dev.paceline.command.bus;

import dev.paceline.command.decision.Outcome;
import dev.paceline.eventstore.AppendedPosition;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Runs commands on their caller's thread. An aggregate answers with an {@link Outcome}; the answer
 * that leaves here is an {@link Appended}, which knows where the command's events are in the log.
 * There is no transaction: the log's append is the only write.
 */
final class PositionedCommandBus extends SimpleCommandBus {
  private static final CorrelationDataProvider ACTOR_ONLY = Attempt::kept;

  PositionedCommandBus() {
    super(SimpleCommandBus.builder());
  }

  /** An aggregate's answer, and the position of the last event it led to; empty for none. */
  record Appended(Outcome outcome, OptionalLong position) {}

  @Override
  protected <C, R> void handle(
      CommandMessage<C> command,
      MessageHandler<? super CommandMessage<?>> handler,
      CommandCallback<? super C, ? super R> callback) {
    AtomicReference<@Nullable UnitOfWork<?>> unit = new AtomicReference<>();
    super.<C, Object>handle(
        command,
        message -> {
          unit.set(CurrentUnitOfWork.get());
          CurrentUnitOfWork.get().registerCorrelationDataProvider(ACTOR_ONLY);
          return handler.handle(message);
        },
        (handled, result) -> {
          UnitOfWork<?> done = unit.get();
          if (done != null && !result.isExceptional() && result.getPayload() instanceof Outcome o) {
            Object appended = new Appended(o, AppendedPosition.of(done));
            @SuppressWarnings("unchecked")
            R answer = (R) appended;
            callback.onResult(handled, new GenericCommandResultMessage<R>(answer));
          } else {
            @SuppressWarnings("unchecked")
            CommandResultMessage<? extends R> same = (CommandResultMessage<? extends R>) result;
            callback.onResult(handled, same);
          }
        });
  }
}
