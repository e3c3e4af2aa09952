package dev.paceline.eventstore;

import static org.axonframework.eventhandling.EventUtils.upcastAndDeserializeTrackedEvents;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Axon's door to the log. An append returns when it is durable, on the command's thread; it takes
 * no part in any transaction around it. There are no snapshots.
 */
final class LogStorageEngine extends BatchingEventStorageEngine {

  private static final int BATCH = 1_000;

  private final EventLog log;
  private final WakeUps wakeUps;

  LogStorageEngine(EventLog log, Serializer serializer, WakeUps wakeUps) {
    super(new Builder().settings(serializer));
    this.log = log;
    this.wakeUps = wakeUps;
  }

  /** What follows a position, how far that goes, and how many bytes it has. */
  record Batch(List<TrackedEventMessage<?>> events, long upTo, boolean isFull, long bytes) {}

  Batch readAfter(long position) {
    List<LoggedEvent> page = log.eventsAfter(position, BATCH);
    long upTo = page.isEmpty() ? position : page.getLast().position();
    List<TrackedEventMessage<?>> events =
        upcastAndDeserializeTrackedEvents(
                page.stream().map(LogEntry::new), getEventSerializer(), upcasterChain)
            .toList();
    return new Batch(events, upTo, EventLog.isFull(page, BATCH), EventLog.bytesOf(page));
  }

  static long positionOf(@Nullable TrackingToken token) {
    TrackingToken plain = WrappedToken.unwrapLowerBound(token);
    return plain == null ? 0 : ((GlobalSequenceTrackingToken) plain).getGlobalIndex();
  }

  @Override
  protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
    if (events.isEmpty()) {
      return;
    }
    List<NewEvent> newEvents = events.stream().map(event -> newEvent(event, serializer)).toList();
    long position;
    try {
      position = log.append(newEvents);
    } catch (AppendConflict conflict) {
      handlePersistenceException(conflict, events.getFirst());
      throw conflict;
    }
    if (CurrentUnitOfWork.isStarted()) {
      AppendedPosition.leave(CurrentUnitOfWork.get(), position);
    }
    wakeUps.upTo(position);
  }

  private static NewEvent newEvent(EventMessage<?> message, Serializer serializer) {
    if (!(message instanceof DomainEventMessage<?> event)) {
      throw new IllegalArgumentException(
          "only events of aggregates are stored, not " + message.getPayloadType().getSimpleName());
    }
    SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
    return new NewEvent(
        StreamKey.parse(event.getAggregateIdentifier()),
        event.getSequenceNumber(),
        UUID.fromString(event.getIdentifier()),
        payload.getType().getName(),
        Integer.parseInt(payload.getType().getRevision()),
        payload.getData(),
        event.serializeMetaData(serializer, byte[].class).getData());
  }

  @Override
  protected List<? extends TrackedEventData<?>> fetchTrackedEvents(
      @Nullable TrackingToken lastToken, int batchSize) {
    return log.eventsAfter(positionOf(lastToken), batchSize).stream().map(LogEntry::new).toList();
  }

  @Override
  protected List<? extends DomainEventData<?>> fetchDomainEvents(
      String aggregateIdentifier, long firstSequenceNumber, int batchSize) {
    return log.eventsOfStream(aggregateIdentifier, firstSequenceNumber, batchSize).stream()
        .map(LogEntry::new)
        .toList();
  }

  @Override
  public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
    long last = log.lastSequenceOfStream(aggregateIdentifier);
    return last < 0 ? Optional.empty() : Optional.of(last);
  }

  @Override
  public TrackingToken createTailToken() {
    return new GlobalSequenceTrackingToken(0);
  }

  @Override
  public TrackingToken createHeadToken() {
    return new GlobalSequenceTrackingToken(log.headPosition());
  }

  /** Before the first event recorded at or after a moment. */
  @Override
  public TrackingToken createTokenAt(Instant moment) {
    Instant before = moment.minusNanos(1).truncatedTo(ChronoUnit.MILLIS);
    return new GlobalSequenceTrackingToken(log.positionAt(before));
  }

  @Override
  protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
    return Stream.empty();
  }

  @Override
  protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
    throw new UnsupportedOperationException("the log takes no snapshots");
  }

  private static final class Builder extends BatchingEventStorageEngine.Builder {

    Builder settings(Serializer serializer) {
      eventSerializer(serializer);
      snapshotSerializer(serializer);
      persistenceExceptionResolver(AppendConflict.class::isInstance);
      batchSize(BATCH);
      return this;
    }
  }
}
