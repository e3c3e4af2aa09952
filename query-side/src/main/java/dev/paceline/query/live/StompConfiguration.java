package dev.paceline.query.live;

import java.util.function.Supplier;
import org.springframework.messaging.simp.config.ChannelRegistration;
import org.springframework.messaging.simp.config.MessageBrokerRegistry;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.web.socket.config.annotation.StompEndpointRegistry;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketTransportRegistration;

/** STOMP over WebSocket, with Spring's own broker in this process's memory. */
final class StompConfiguration implements WebSocketMessageBrokerConfigurer {
  private final LiveSettings settings;
  private final LiveSessions sessions;
  private final FrameGate gate;
  private final Supplier<BrokerWatch> watch;
  private final Supplier<TaskScheduler> scheduler;

  StompConfiguration(
      LiveSettings settings,
      LiveSessions sessions,
      FrameGate gate,
      Supplier<BrokerWatch> watch,
      Supplier<TaskScheduler> scheduler) {
    this.settings = settings;
    this.sessions = sessions;
    this.gate = gate;
    this.watch = watch;
    this.scheduler = scheduler;
  }

  @Override
  public void registerStompEndpoints(StompEndpointRegistry registry) {
    registry
        .setErrorHandler(new PlainErrors())
        .addEndpoint("/api/live/sales-events")
        .setAllowedOrigins(settings.allowedOrigins().toArray(String[]::new));
  }

  @Override
  public void configureMessageBroker(MessageBrokerRegistry registry) {
    long beat = settings.heartbeat().toMillis();
    registry
        .enableSimpleBroker("/topic/")
        .setTaskScheduler(scheduler.get())
        .setHeartbeatValue(new long[] {beat, beat});
    registry.setApplicationDestinationPrefixes("/app/");
    registry.setPreservePublishOrder(true);
  }

  @Override
  public void configureClientInboundChannel(ChannelRegistration registration) {
    registration.interceptors(gate, new LateBrokerWatch(watch));
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
