package dev.paceline.eventstore;

import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;

/** Reads the log while it is written, and stops at the first position that is not the next. */
final class PositionsSeen implements AutoCloseable {

  private final AxonProcess axon;
  private final Thread thread;
  private volatile boolean stopping;
  private volatile long last;
  private volatile String fault = "";

  PositionsSeen(AxonProcess axon) {
    this.axon = axon;
    thread = Thread.ofPlatform().name("reader").start(this::read);
  }

  long last() {
    return last;
  }

  String fault() {
    return fault;
  }

  private void read() {
    while (!stopping && fault.isEmpty()) {
      try (TrackingEventStream stream =
          axon.store()
              .openStream(new org.axonframework.eventhandling.GlobalSequenceTrackingToken(last))) {
        while (!stopping && fault.isEmpty()) {
          if (stream.hasNextAvailable(100, TimeUnit.MILLISECONDS)) {
            see(stream.nextAvailable());
          }
        }
      } catch (LogUnreadable e) {
        // Cut: a processor of Axon opens its stream again as well.
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void see(TrackedEventMessage<?> event) {
    long position = LogStorageEngine.positionOf(event.trackingToken());
    if (position != last + 1) {
      fault = "saw " + position + " after " + last;
    }
    last = position;
  }

  @Override
  public void close() {
    stopping = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
