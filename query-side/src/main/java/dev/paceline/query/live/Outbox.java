package dev.paceline.query.live;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.WebSocketSessionDecorator;

/**
 * What waits to be sent to one client. Sending never blocks: a thread of the connection's own
 * writes, so that a client that does not read holds up nobody else. A client that lets too much
 * wait for too long is cut; it will resume.
 */
final class Outbox extends WebSocketSessionDecorator {
  private final long limitBytes;
  private final long limitNanos;
  private final Queue<WebSocketMessage<?>> waiting = new ArrayDeque<>();
  private long waitingBytes;
  private long sendingSince;
  private boolean sending;
  private @Nullable CloseStatus closing;
  private boolean cut;

  Outbox(WebSocketSession session, long limitBytes, Duration limit) {
    super(session);
    this.limitBytes = limitBytes;
    this.limitNanos = limit.toNanos();
  }

  @Override
  public void sendMessage(WebSocketMessage<?> message) throws IOException {
    synchronized (waiting) {
      if (closing != null || cut) {
        return;
      }
      if (sending && isTooSlow(message.getPayloadLength())) {
        cut = true;
        waiting.clear();
        cut(CloseStatus.SESSION_NOT_RELIABLE);
        return;
      }
      waiting.add(message);
      waitingBytes += message.getPayloadLength();
      startSending();
    }
  }

  /** Closes after everything before has been sent. */
  @Override
  public void close(CloseStatus status) throws IOException {
    synchronized (waiting) {
      if (closing == null && !cut) {
        closing = status;
        startSending();
      }
    }
  }

  @Override
  public void close() throws IOException {
    close(CloseStatus.NORMAL);
  }

  /** Ends the connection now, whatever waits. */
  void cut(CloseStatus status) {
    Thread.ofVirtual().name("live-cut").start(() -> closeNow(status));
  }

  /** Whether the connection is ending. */
  boolean isClosing() {
    synchronized (waiting) {
      return closing != null || cut;
    }
  }

  private boolean isTooSlow(int more) {
    return waitingBytes + more > limitBytes || System.nanoTime() - sendingSince > limitNanos;
  }

  private void startSending() {
    if (!sending) {
      sending = true;
      sendingSince = System.nanoTime();
      Thread.ofVirtual().name("live-send").start(this::sendAll);
    }
  }

  private void sendAll() {
    for (WebSocketMessage<?> next = next(); next != null; next = next()) {
      try {
        getDelegate().sendMessage(next);
      } catch (IOException | RuntimeException | Error gone) {
        closeNow(CloseStatus.SESSION_NOT_RELIABLE);
        return;
      }
    }
  }

  private @Nullable WebSocketMessage<?> next() {
    CloseStatus end;
    synchronized (waiting) {
      WebSocketMessage<?> next = waiting.poll();
      if (next != null) {
        waitingBytes -= next.getPayloadLength();
        sendingSince = System.nanoTime();
        return next;
      }
      end = closing;
      sending = end != null;
    }
    if (end != null) {
      closeNow(end);
    }
    return null;
  }

  private void closeNow(CloseStatus status) {
    synchronized (waiting) {
      cut = true;
      waiting.clear();
    }
    try {
      getDelegate().close(status);
    } catch (IOException | RuntimeException gone) {
      // It is closed.
    }
  }
}
