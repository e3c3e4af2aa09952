package dev.paceline.eventstore;

import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.jspecify.annotations.Nullable;

/** Axon's event store on the log: its streams are woken instead of polling, and share no cache. */
final class LogEventStore extends EmbeddedEventStore {

  private final LogStorageEngine engine;
  private final WakeUps wakeUps;

  LogEventStore(LogStorageEngine engine, WakeUps wakeUps) {
    super(EmbeddedEventStore.builder().storageEngine(engine).optimizeEventConsumption(false));
    this.engine = engine;
    this.wakeUps = wakeUps;
  }

  @Override
  public TrackingEventStream openStream(@Nullable TrackingToken trackingToken) {
    return new LogStream(engine, wakeUps, LogStorageEngine.positionOf(trackingToken));
  }

  /** The engine has woken the streams already: its appends are durable before the unit commits. */
  @Override
  protected void afterCommit(List<? extends EventMessage<?>> events) {}
}
