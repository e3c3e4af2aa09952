package dev.paceline.query.projection;

import dev.paceline.eventstore.ReadAhead;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongSupplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * The log as Axon's processor follows it, held back while many bytes of it wait to be folded.
 * Axon's own bound is 1,024 events for each segment, and an order may have a megabyte.
 */
final class HeldBackLog implements StreamableMessageSource<TrackedEventMessage<?>> {
  private final StreamableMessageSource<TrackedEventMessage<?>> log;
  private final long mostBytes;
  private final LongSupplier folded;
  private final ScheduledExecutorService coordination;

  /**
   * That log.
   *
   * @param mostBytes of events that may wait; a page more is read before it is seen
   * @param folded up to where all events that were handed out have been folded
   * @param coordination does what Axon does when there are news
   */
  HeldBackLog(
      StreamableMessageSource<TrackedEventMessage<?>> log,
      long mostBytes,
      LongSupplier folded,
      ScheduledExecutorService coordination) {
    this.log = log;
    this.mostBytes = mostBytes;
    this.folded = folded;
    this.coordination = coordination;
  }

  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
    BlockingStream<TrackedEventMessage<?>> stream = log.openStream(token);
    return stream instanceof ReadAhead ahead
        ? new HeldBackStream(stream, () -> mayGoOn(ahead), coordination)
        : stream;
  }

  private boolean mayGoOn(ReadAhead ahead) {
    if (ahead.bytesAhead() > mostBytes) {
      ahead.forget(folded.getAsLong());
    }
    return ahead.bytesAhead() <= mostBytes;
  }

  @Override
  public TrackingToken createTailToken() {
    return log.createTailToken();
  }

  @Override
  public TrackingToken createHeadToken() {
    return log.createHeadToken();
  }

  @Override
  public TrackingToken createTokenAt(Instant moment) {
    return log.createTokenAt(moment);
  }
}
