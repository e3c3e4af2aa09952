package dev.paceline.query.live;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.web.socket.CloseStatus;

/**
 * When a connection has to end: soon, unless a CONNECT comes; then with the token that it brought.
 * What is still to be done is dropped with the connection, or it would be kept for as long as its
 * token is valid.
 */
final class LiveDeadline {
  /** Of the range for applications: the client connects again with a new token. */
  private static final CloseStatus TOKEN_ENDED = new CloseStatus(4401, "the token has ended");

  private final TaskScheduler scheduler;
  private final Outbox outbox;
  private Future<?> pending;
  private boolean over;

  LiveDeadline(TaskScheduler scheduler, Outbox outbox, Duration forConnecting) {
    this.scheduler = scheduler;
    this.outbox = outbox;
    this.pending =
        cutAt(scheduler.getClock().instant().plus(forConnecting), CloseStatus.SESSION_NOT_RELIABLE);
  }

  /** A token has come. */
  synchronized void tokenUntil(Instant end) {
    pending.cancel(false);
    if (!over) {
      pending = cutAt(end, TOKEN_ENDED);
    }
  }

  /** The connection has closed. */
  synchronized void drop() {
    over = true;
    pending.cancel(false);
  }

  private Future<?> cutAt(Instant moment, CloseStatus status) {
    return scheduler.schedule(() -> outbox.cut(status), moment);
  }
}
