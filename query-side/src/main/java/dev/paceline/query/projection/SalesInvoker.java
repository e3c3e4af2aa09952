package dev.paceline.query.projection;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Where Axon hands the events of a segment over. They are gathered until the end of Axon's batch
 * and then folded at once, in the transaction that also keeps Axon's token.
 */
final class SalesInvoker implements EventHandlerInvoker {
  private static final String BATCH = SalesInvoker.class.getName();

  private final ProjectionDatabase database;
  private final SalesProjection projection;

  SalesInvoker(ProjectionDatabase database, SalesProjection projection) {
    this.database = database;
    this.projection = projection;
  }

  /** All events of a store belong to one segment, so that they come in order. */
  @Override
  public boolean canHandle(EventMessage<?> message, Segment segment) {
    boolean ours = segment.matches(LogReading.storeOf(message));
    if (ours) {
      LogReading.readAhead(message);
    }
    return ours;
  }

  /** Also what nobody can read: its store has to stop at it. */
  @Override
  public boolean canHandleType(Class<?> payloadType) {
    return true;
  }

  @Override
  public void handle(EventMessage<?> message, Segment segment) {
    UnitOfWork<?> unit = CurrentUnitOfWork.get().root();
    List<Unread> batch =
        unit.getOrComputeResource(
            BATCH,
            _ -> {
              List<Unread> events = new ArrayList<>();
              unit.onPrepareCommit(_ -> fold(events));
              return events;
            });
    batch.add(LogReading.of(message));
  }

  /** Axon tries again after an exception; by an Error its worker would end for good. */
  private void fold(List<Unread> events) {
    try {
      projection.project(database.current(), events);
    } catch (Error e) {
      throw new IllegalStateException("a batch of sales could not be folded", e);
    }
  }

  /** The rows say themselves what they include; a rebuild goes another way than Axon's reset. */
  @Override
  public boolean supportsReset() {
    return false;
  }
}
