package dev.paceline.command.bus;

import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** One try at a command: who sends it, and whether others had been in its way. */
public final class Attempt {
  static final String ACTOR = "actor";
  private static final String REPEATED = "repeated";

  private Attempt() {}

  static CommandMessage<Object> at(Object command, Actor actor, boolean repeated) {
    return new GenericCommandMessage<>(command, Map.of(ACTOR, actor.id(), REPEATED, repeated));
  }

  /** What an event keeps of its command's metadata: the actor alone. */
  static Map<String, ?> kept(Message<?> command) {
    Object actor = command.getMetaData().get(ACTOR);
    return actor == null ? Map.of() : Map.of(ACTOR, actor);
  }

  /** Whether the command at hand is tried again after a conflict, so that a guess was wrong. */
  public static boolean isRepeated() {
    return CurrentUnitOfWork.isStarted()
        && Boolean.TRUE.equals(CurrentUnitOfWork.get().getMessage().getMetaData().get(REPEATED));
  }
}
