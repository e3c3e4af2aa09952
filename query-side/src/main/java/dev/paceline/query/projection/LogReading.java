package dev.paceline.query.projection;

import dev.paceline.api.event.CanonicalJson;
import dev.paceline.api.event.EventCodec;
import dev.paceline.api.event.EventName;
import dev.paceline.api.event.StoredEvent;
import dev.paceline.eventstore.LoggedEvent;
import dev.paceline.query.rows.Recorded;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.UnknownSerializedType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Events as they come from the log itself and from Axon, in the form that the fold takes. */
final class LogReading {
  private static final Logger LOG = LoggerFactory.getLogger(LogReading.class);
  private static final String ACTOR = "actor";

  private LogReading() {}

  /** A row of the log. */
  static Unread of(LoggedEvent event) {
    return new Unread(event.storeId(), event.position(), () -> recorded(event));
  }

  private static Recorded<?> recorded(LoggedEvent event) {
    Map<?, ?> metadata = CanonicalJson.read(event.metadata(), Map.class);
    EventName name = new EventName(event.name(), event.revision());
    return new Recorded<>(
        event.position(),
        event.recordedAt(),
        actor(metadata),
        EventCodec.decode(new StoredEvent(name, event.payload())));
  }

  /** An event of the log as Axon's streams carry it. */
  static Unread of(EventMessage<?> message) {
    long position = positionOf(message);
    return new Unread(storeOf(message), position, () -> recorded(message, position));
  }

  /**
   * Reads what the message says where it is handed out, while the batch before it is still being
   * written. What cannot be read is found so again by whoever folds it.
   */
  static void readAhead(EventMessage<?> message) {
    try {
      Object unusedPayload = message.getPayload();
      Object unusedMetadata = message.getMetaData();
    } catch (RuntimeException | Error unreadable) {
      LOG.debug("An event cannot be read ahead", unreadable);
    }
  }

  private static Recorded<?> recorded(EventMessage<?> message, long position) {
    Object event = message.getPayload();
    if (event instanceof UnknownSerializedType) {
      throw new IllegalStateException("the event has a name that this version cannot read");
    }
    return new Recorded<>(position, message.getTimestamp(), actor(message.getMetaData()), event);
  }

  private static String actor(Map<?, ?> metadata) {
    return metadata.get(ACTOR) instanceof String actor ? actor : "unknown";
  }

  /** The store whose event it is: the first part of its stream's id. */
  static String storeOf(EventMessage<?> message) {
    String stream = ((DomainEventMessage<?>) message).getAggregateIdentifier();
    int slash = stream.indexOf('/');
    return slash < 0 ? stream : stream.substring(0, slash);
  }

  private static long positionOf(EventMessage<?> message) {
    return ((TrackedEventMessage<?>) message)
        .trackingToken()
        .position()
        .orElseThrow(() -> new IllegalStateException("an event of the log has a position"));
  }
}
