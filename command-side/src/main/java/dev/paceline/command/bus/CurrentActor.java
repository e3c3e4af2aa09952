package dev.paceline.command.bus;

/** Who sends the commands of the request at hand. The seam for identity. */
@FunctionalInterface
public interface CurrentActor {
  /** The actor of the current thread's request. */
  Actor get();
}
