package dev.paceline.api.event;

/** The log holds, or is offered, an event that this version does not know. */
public final class UnknownEvent extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnknownEvent(String message) {
    super(message);
  }
}
