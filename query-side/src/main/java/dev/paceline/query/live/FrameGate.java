package dev.paceline.query.live;

import dev.paceline.edge.access.Caller;
import dev.paceline.edge.access.IssuerUnavailable;
import dev.paceline.edge.access.TokenRefused;
import dev.paceline.edge.access.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.ChannelInterceptor;

/** Lets in what a client may send: CONNECT once, then subscriptions to what there is. */
final class FrameGate implements ChannelInterceptor {
  private static final String BEARER = "Bearer ";

  private final LiveSessions sessions;
  private final Tokens tokens;
  private final SubscriptionRule rule;

  FrameGate(LiveSessions sessions, Tokens tokens, SubscriptionRule rule) {
    this.sessions = sessions;
    this.tokens = tokens;
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
    switch (command) {
      case CONNECT, STOMP -> {
        if (!frame.getAcceptVersion().contains("1.2")) {
          throw new FrameRefused("STOMP 1.2 is spoken here");
        }
        session.connect(() -> bearer(frame));
      }
      case SUBSCRIBE ->
          session.subscribe(
              frame.getSubscriptionId(), rule.admit(session.caller(), frame.getDestination()));
      case UNSUBSCRIBE -> {
        session.caller();
        String id = frame.getSubscriptionId();
        String sessionId = frame.getSessionId();
        if (id != null && sessionId != null) {
          sessions.unsubscribe(sessionId, id);
        }
      }
      case ACK, NACK -> session.caller(); // Nothing waits for them.
      case SEND -> {
        session.caller();
        throw new FrameRefused("nothing may be sent");
      }
      default -> throw new FrameRefused("the frame is not of use here");
    }
  }

  private Caller bearer(StompHeaderAccessor frame) {
    String header = frame.getFirstNativeHeader("Authorization");
    if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      throw new FrameRefused("CONNECT needs a token: Authorization:Bearer …");
    }
    try {
      return tokens.verify(header.substring(BEARER.length()).strip());
    } catch (TokenRefused refused) {
      throw new FrameRefused("the token is not valid here");
    } catch (IssuerUnavailable away) {
      throw new FrameRefused(PlainErrors.NOT_NOW);
    }
  }
}
