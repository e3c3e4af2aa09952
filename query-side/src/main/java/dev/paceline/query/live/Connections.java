package dev.paceline.query.live;

import java.io.IOException;
import java.time.Duration;
import org.apache.tomcat.websocket.Constants;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.standard.StandardWebSocketSession;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;

/** Takes connections in: with an outbox, limits, and a time by which CONNECT must have come. */
final class Connections extends WebSocketHandlerDecorator {
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
    // The container's limit is above the protocol's, which answers with an ERROR frame.
    session.setTextMessageSizeLimit(2 * Math.toIntExact(settings.messageLimit().toBytes()));
    Duration sendTime = settings.sendTimeLimit();
    if (session instanceof StandardWebSocketSession standard) {
      standard
          .getNativeSession()
          .getUserProperties()
          .put(Constants.BLOCKING_SEND_TIMEOUT_PROPERTY, sendTime.toMillis());
    }
    LiveSession opened = sessions.open(session.getId());
    scheduler.schedule(
        () -> closeUnlessConnected(session, opened),
        scheduler.getClock().instant().plus(settings.connectTimeLimit()));
    super.afterConnectionEstablished(
        new Outbox(session, settings.sendBuffer().toBytes(), sendTime));
  }

  @Override
  public void afterConnectionClosed(WebSocketSession session, CloseStatus status) throws Exception {
    sessions.close(session.getId());
    super.afterConnectionClosed(session, status);
  }

  private static void closeUnlessConnected(WebSocketSession session, LiveSession opened) {
    if (!opened.isConnected()) {
      try {
        session.close(CloseStatus.SESSION_NOT_RELIABLE);
      } catch (IOException gone) {
        // It is closed.
      }
    }
  }
}
