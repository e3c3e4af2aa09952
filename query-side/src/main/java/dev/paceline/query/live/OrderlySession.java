package dev.paceline.query.live;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;

/**
 * A session to which threads send in turns. The framework's own leaves a message to a thread that
 * is sending already, and forgets it if the session closes meanwhile: so an ERROR frame could be
 * lost, and the client be cut without a word. Below is an {@link Outbox}, where nobody waits.
 */
final class OrderlySession extends ConcurrentWebSocketSessionDecorator {
  private final ReentrantLock turn = new ReentrantLock();

  OrderlySession(WebSocketSession session, int sendTimeLimit, int bufferSizeLimit) {
    super(session, sendTimeLimit, bufferSizeLimit);
  }

  @Override
  public void sendMessage(WebSocketMessage<?> message) throws IOException {
    turn.lock();
    try {
      super.sendMessage(message);
    } finally {
      turn.unlock();
    }
  }

  @Override
  public void close(CloseStatus status) throws IOException {
    turn.lock();
    try {
      super.close(status);
    } finally {
      turn.unlock();
    }
  }
}
