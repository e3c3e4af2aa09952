package dev.paceline.query.live;

import java.time.Duration;
import java.util.Map;
import org.apache.tomcat.websocket.Constants;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.standard.StandardWebSocketSession;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;

/**
 * Takes connections in: with an outbox, limits, a time by which CONNECT must have come, and an end
 * with the token that it brought.
 */
final class Connections extends WebSocketHandlerDecorator {
  /** How long a client may take to answer that the connection closes. */
  private static final Duration CLOSING = Duration.ofSeconds(3);

  private static final String OUTBOX = Outbox.class.getName();

  private final LiveSessions sessions;
  private final LiveSettings settings;
  private final TaskScheduler scheduler;

  Connections(
      WebSocketHandler handler,
      LiveSessions sessions,
      LiveSettings settings,
      TaskScheduler scheduler) {
    super(handler);
    this.sessions = sessions;
    this.settings = settings;
    this.scheduler = scheduler;
  }

  @Override
  public void afterConnectionEstablished(WebSocketSession session) throws Exception {
    Duration sendTime = settings.sendTimeLimit();
    if (session instanceof StandardWebSocketSession standard) {
      Map<String, Object> limits = standard.getNativeSession().getUserProperties();
      limits.put(Constants.BLOCKING_SEND_TIMEOUT_PROPERTY, sendTime.toMillis());
      limits.put(Constants.SESSION_CLOSE_TIMEOUT_PROPERTY, CLOSING.toMillis());
    }
    Outbox outbox = new Outbox(session, settings.sendBuffer().toBytes(), sendTime);
    sessions.open(
        session.getId(), new LiveDeadline(scheduler, outbox, settings.connectTimeLimit()));
    session.getAttributes().put(OUTBOX, outbox);
    super.afterConnectionEstablished(outbox);
  }

  /**
   * The container hands on what it has of a message instead of cutting the connection at a limit of
   * its own: the protocol's is answered with an ERROR frame.
   */
  @Override
  public boolean supportsPartialMessages() {
    return true;
  }

  /** After a refusal nothing is read, or it would pile up until the client has closed as well. */
  @Override
  public void handleMessage(WebSocketSession session, WebSocketMessage<?> message)
      throws Exception {
    if (!(session.getAttributes().get(OUTBOX) instanceof Outbox outbox && outbox.isClosing())) {
      super.handleMessage(session, message);
    }
  }

  @Override
  public void afterConnectionClosed(WebSocketSession session, CloseStatus status) throws Exception {
    sessions.close(session.getId());
    super.afterConnectionClosed(session, status);
  }
}
