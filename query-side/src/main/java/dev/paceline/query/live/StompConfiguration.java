package dev.paceline.query.live;

import org.springframework.core.Ordered;
import org.springframework.messaging.simp.config.ChannelRegistration;
import org.springframework.messaging.simp.config.MessageBrokerRegistry;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.web.socket.config.annotation.StompEndpointRegistry;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketTransportRegistration;

/** STOMP over WebSocket, with Spring's own broker in this process's memory. */
final class StompConfiguration implements WebSocketMessageBrokerConfigurer {
  private final LiveSettings settings;
  private final String publicUrl;
  private final LiveSessions sessions;
  private final FrameGate gate;
  private final BrokerWatch watch;
  private final TaskScheduler scheduler;

  StompConfiguration(
      LiveSettings settings,
      String publicUrl,
      LiveSessions sessions,
      FrameGate gate,
      BrokerWatch watch,
      TaskScheduler scheduler) {
    this.settings = settings;
    this.publicUrl = publicUrl;
    this.sessions = sessions;
    this.gate = gate;
    this.watch = watch;
    this.scheduler = scheduler;
  }

  @Override
  public void registerStompEndpoints(StompEndpointRegistry registry) {
    // Before the queries: their paths start with a store's id, which "live" never is.
    registry.setOrder(Ordered.HIGHEST_PRECEDENCE);
    registry
        .setErrorHandler(new PlainErrors())
        .addEndpoint("/api/live/sales-events")
        .addInterceptors(new UpgradeOnly())
        .setAllowedOrigins(settings.origins(publicUrl));
  }

  @Override
  public void configureMessageBroker(MessageBrokerRegistry registry) {
    long beat = settings.heartbeat().toMillis();
    registry
        .enableSimpleBroker("/topic/")
        .setTaskScheduler(scheduler)
        .setHeartbeatValue(new long[] {beat, beat});
    registry.setApplicationDestinationPrefixes("/app/");
    registry.setPreservePublishOrder(true);
  }

  @Override
  public void configureClientInboundChannel(ChannelRegistration registration) {
    registration.interceptors(gate, watch);
  }

  @Override
  public void configureWebSocketTransport(WebSocketTransportRegistration registration) {
    registration
        .setMessageSizeLimit(Math.toIntExact(settings.messageLimit().toBytes()))
        .setSendTimeLimit(Math.toIntExact(settings.sendTimeLimit().toMillis()))
        .setSendBufferSizeLimit(Math.toIntExact(settings.sendBuffer().toBytes()))
        .setTimeToFirstMessage(Math.toIntExact(settings.connectTimeLimit().toMillis()))
        .addDecoratorFactory(handler -> new Connections(handler, sessions, settings, scheduler));
  }
}
