package dev.paceline.query.live;

import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.ChannelInterceptor;

/** Lets in what a client may send: CONNECT once, then subscriptions to what there is. */
final class FrameGate implements ChannelInterceptor {
  private final LiveSessions sessions;
  private final SubscriptionRule rule;

  FrameGate(LiveSessions sessions, SubscriptionRule rule) {
    this.sessions = sessions;
    this.rule = rule;
  }

  @Override
  public @Nullable Message<?> preSend(Message<?> message, MessageChannel channel) {
    StompHeaderAccessor frame = StompHeaderAccessor.wrap(message);
    StompCommand command = frame.getCommand();
    if (command == null || command == StompCommand.DISCONNECT) {
      // A heartbeat; or the end, which the framework reports by itself too.
      return message;
    }
    LiveSession session = sessions.find(frame.getSessionId());
    if (session == null) {
      // It has closed meanwhile.
      return null;
    }
    try {
      check(frame, command, session);
    } catch (RuntimeException refusal) {
      session.refuse();
      throw refusal;
    }
    return message;
  }

  private void check(StompHeaderAccessor frame, StompCommand command, LiveSession session) {
    session.frame();
    if (command != StompCommand.CONNECT
        && command != StompCommand.STOMP
        && !session.isConnected()) {
      throw new Refused("CONNECT comes first");
    }
    switch (command) {
      case CONNECT, STOMP -> {
        if (!frame.getAcceptVersion().contains("1.2")) {
          throw new Refused("STOMP 1.2 is spoken here");
        }
        session.connect();
      }
      case SUBSCRIBE ->
          session.subscribe(
              frame.getSubscriptionId(), rule.admit(frame.getUser(), frame.getDestination()));
      case UNSUBSCRIBE -> {
        String id = frame.getSubscriptionId();
        String sessionId = frame.getSessionId();
        if (id != null && sessionId != null) {
          sessions.unsubscribe(sessionId, id);
        }
      }
      case ACK, NACK -> {
        // Nothing waits for them.
      }
      case SEND -> throw new Refused("nothing may be sent");
      default -> throw new Refused("the frame is not of use here");
    }
  }
}
