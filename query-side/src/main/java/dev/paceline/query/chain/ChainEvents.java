package dev.paceline.query.chain;

import dev.paceline.api.audit.ChainedEvent;
import dev.paceline.eventstore.LoggedEvent;

/** Rows of the log in the terms of the chain. */
public final class ChainEvents {
  private ChainEvents() {}

  /** The same event: no column is left out. */
  public static ChainedEvent of(LoggedEvent event) {
    return new ChainedEvent(
        event.position(),
        event.storeId(),
        event.streamId(),
        event.sequence(),
        event.streamType(),
        event.eventId(),
        event.name(),
        event.revision(),
        event.payload(),
        event.metadata(),
        event.recordedAt());
  }
}
