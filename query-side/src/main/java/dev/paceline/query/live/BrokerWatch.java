package dev.paceline.query.live;

import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.MessageHandler;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.simp.broker.SimpleBrokerMessageHandler;
import org.springframework.messaging.support.ExecutorChannelInterceptor;
import org.springframework.messaging.support.MessageBuilder;

/**
 * Notices when the broker has a subscription: only from then on do frames reach it, so only then is
 * a head worth sending.
 */
final class BrokerWatch implements ExecutorChannelInterceptor {
  private final LiveSessions sessions;
  private final LiveFeeds feeds;

  BrokerWatch(LiveSessions sessions, LiveFeeds feeds) {
    this.sessions = sessions;
    this.feeds = feeds;
  }

  @Override
  public void afterMessageHandled(
      Message<?> message,
      MessageChannel channel,
      MessageHandler handler,
      @Nullable Exception failure) {
    SimpMessageHeaderAccessor frame = SimpMessageHeaderAccessor.wrap(message);
    String destination = frame.getDestination();
    if (failure == null
        && handler instanceof SimpleBrokerMessageHandler broker
        && frame.getMessageType() == SimpMessageType.SUBSCRIBE
        && destination != null
        && destination.startsWith("/topic/")) {
      held(frame, broker);
    }
  }

  private void held(SimpMessageHeaderAccessor frame, SimpleBrokerMessageHandler broker) {
    String sessionId = frame.getSessionId();
    String subscriptionId = frame.getSubscriptionId();
    if (sessionId == null || subscriptionId == null) {
      return;
    }
    LiveDestination destination = sessions.held(sessionId, subscriptionId);
    if (destination == null) {
      // It ended while another thread was still subscribing it.
      SimpMessageHeaderAccessor end = SimpMessageHeaderAccessor.create(SimpMessageType.UNSUBSCRIBE);
      end.setSessionId(sessionId);
      end.setSubscriptionId(subscriptionId);
      broker
          .getSubscriptionRegistry()
          .unregisterSubscription(
              MessageBuilder.createMessage(new byte[0], end.getMessageHeaders()));
      return;
    }
    feeds.subscribed(destination, sessions.find(sessionId));
  }
}
