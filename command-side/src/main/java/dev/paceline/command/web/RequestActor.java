package dev.paceline.command.web;

import dev.paceline.command.bus.Actor;
import dev.paceline.edge.access.CurrentCaller;

/** Who sends the commands of the request at hand: the subject of its token. */
public final class RequestActor {

  private RequestActor() {}

  /** The actor of the current thread's request. */
  public static Actor get() {
    return new Actor(CurrentCaller.get().subject());
  }
}
