package dev.paceline.query.live;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.support.AbstractSubscribableChannel;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.config.annotation.DelegatingWebSocketMessageBrokerConfiguration;
import org.springframework.web.socket.messaging.SubProtocolWebSocketHandler;

/** What {@code @EnableWebSocketMessageBroker} sets up, with sessions that lose nothing at an end. */
@Configuration(proxyBeanMethods = false)
class BrokerConfiguration extends DelegatingWebSocketMessageBrokerConfiguration {

  @Bean
  @Override
  public WebSocketHandler subProtocolWebSocketHandler(
      AbstractSubscribableChannel clientInboundChannel,
      AbstractSubscribableChannel clientOutboundChannel) {
    return new SubProtocolWebSocketHandler(clientInboundChannel, clientOutboundChannel) {
      @Override
      protected WebSocketSession decorateSession(WebSocketSession session) {
        return new OrderlySession(session, getSendTimeLimit(), getSendBufferSizeLimit());
      }
    };
  }
}
