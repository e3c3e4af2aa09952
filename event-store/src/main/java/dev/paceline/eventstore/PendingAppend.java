package dev.paceline.eventstore;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Events of one stream on their way into the log, all or none, and the caller that waits. */
final class PendingAppend {

  private enum State {
    WAITING,
    SENT,
    ABANDONED
  }

  private final List<NewEvent> events;
  private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
  private final CompletableFuture<Long> outcome = new CompletableFuture<>();
  private volatile boolean awaited = true;

  PendingAppend(List<NewEvent> events) {
    NewEvent first = events.getFirst();
    for (int i = 0; i < events.size(); i++) {
      NewEvent event = events.get(i);
      if (event.sequence() != first.sequence() + i || !event.stream().equals(first.stream())) {
        throw new IllegalArgumentException(
            "an append is of one stream, in its order: " + event.stream() + " after " + first);
      }
    }
    this.events = List.copyOf(events);
  }

  List<NewEvent> events() {
    return events;
  }

  NewEvent first() {
    return events.getFirst();
  }

  String streamId() {
    return first().stream().value();
  }

  /** Takes it for sending; false if its caller has given up before. */
  boolean claim() {
    return state.compareAndSet(State.WAITING, State.SENT);
  }

  /** Whether somebody still waits for the outcome. */
  boolean isAwaited() {
    return awaited && !outcome.isDone();
  }

  void recordedUpTo(long position) {
    outcome.complete(position);
  }

  void failed(AppendFailed failure) {
    outcome.completeExceptionally(failure);
  }

  /** Waits for the outcome: the position of the last event. */
  long await(Duration timeout) {
    try {
      return outcome.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return giveUp("not confirmed within " + timeout.toMillis() + " ms", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return giveUp("interrupted while waiting for the log", e);
    } catch (ExecutionException e) {
      throw failureOf(e.getCause());
    }
  }

  private long giveUp(String reason, Exception cause) {
    awaited = false;
    if (state.compareAndSet(State.WAITING, State.ABANDONED)) {
      throw new NotRecorded(reason + "; it was never sent", cause);
    }
    if (outcome.isDone()) {
      return settled();
    }
    throw new OutcomeUnknown(reason + "; it may or may not have been recorded", cause);
  }

  private long settled() {
    if (outcome.isCompletedExceptionally()) {
      throw failureOf(outcome.exceptionNow());
    }
    return outcome.resultNow();
  }

  private static AppendFailed failureOf(@Nullable Throwable failure) {
    if (failure instanceof AppendFailed known) {
      return known;
    }
    return new OutcomeUnknown("the log's writer failed", failure);
  }
}
