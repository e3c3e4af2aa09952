package dev.paceline.eventstore;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;

/** A row of the log as Axon reads it. Its timestamp is the time at which it was recorded. */
record LogEntry(LoggedEvent event) implements DomainEventData<byte[]>, TrackedEventData<byte[]> {

  @Override
  public TrackingToken trackingToken() {
    return new GlobalSequenceTrackingToken(event.position());
  }

  @Override
  public String getType() {
    return event.streamType();
  }

  @Override
  public String getAggregateIdentifier() {
    return event.streamId();
  }

  @Override
  public long getSequenceNumber() {
    return event.sequence();
  }

  @Override
  public String getEventIdentifier() {
    return event.eventId().toString();
  }

  @Override
  public Instant getTimestamp() {
    return event.recordedAt();
  }

  @Override
  public SerializedObject<byte[]> getMetaData() {
    return new SerializedMetaData<>(event.metadata(), byte[].class);
  }

  @Override
  public SerializedObject<byte[]> getPayload() {
    return new SimpleSerializedObject<>(
        event.payload(), byte[].class, event.name(), Integer.toString(event.revision()));
  }
}
