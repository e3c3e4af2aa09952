package dev.paceline.query.projection;

import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;

/** A stream that seems to be at its end for as long as it may not go on. */
final class HeldBackStream implements BlockingStream<TrackedEventMessage<?>> {
  private static final long LOOK_AGAIN_MILLIS = 2;

  private final BlockingStream<TrackedEventMessage<?>> stream;
  private final BooleanSupplier mayGoOn;
  private final ScheduledExecutorService coordination;
  private final AtomicBoolean willLook = new AtomicBoolean();
  private volatile Runnable onAvailable = () -> {};

  HeldBackStream(
      BlockingStream<TrackedEventMessage<?>> stream,
      BooleanSupplier mayGoOn,
      ScheduledExecutorService coordination) {
    this.stream = stream;
    this.mayGoOn = mayGoOn;
    this.coordination = coordination;
  }

  @Override
  public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
    if (!mayGoOn.getAsBoolean()) {
      lookAgain();
      return false;
    }
    try {
      return stream.hasNextAvailable(timeout, unit);
    } catch (Error e) {
      // Axon tries again after an exception; by an Error its coordination would end for good.
      throw new IllegalStateException("the log could not be read on", e);
    }
  }

  /** Nobody else tells Axon that there is room again. */
  private void lookAgain() {
    if (!coordination.isShutdown() && willLook.compareAndSet(false, true)) {
      var unusedWillRun =
          coordination.schedule(
              () -> {
                willLook.set(false);
                onAvailable.run();
              },
              LOOK_AGAIN_MILLIS,
              TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public Optional<TrackedEventMessage<?>> peek() {
    return stream.peek();
  }

  @Override
  public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
    return stream.nextAvailable();
  }

  @Override
  public boolean setOnAvailableCallback(Runnable callback) {
    onAvailable = callback;
    return stream.setOnAvailableCallback(callback);
  }

  @Override
  public void close() {
    stream.close();
  }
}
