package dev.paceline.query.live;

import dev.paceline.edge.access.AccessRule;
import dev.paceline.edge.access.Tokens;
import dev.paceline.edge.limit.RateLimit;
import dev.paceline.eventstore.DatabaseAddress;
import dev.paceline.query.database.StoreReads;
import dev.paceline.query.goal.GoalViews;
import dev.paceline.query.ticker.TickerQueries;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.messaging.MessageChannel;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.web.socket.messaging.StompSubProtocolHandler;
import tools.jackson.databind.json.JsonMapper;

/** The live side of a query process. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LiveSettings.class)
class LiveConfiguration {

  /** The framework would log what clients send wrongly as its own errors, word for word. */
  LiveConfiguration(LoggingSystem logging) {
    logging.setLogLevel(StompSubProtocolHandler.class.getName(), LogLevel.OFF);
  }

  @Bean
  ClientShares clientShares(LiveSettings settings) {
    return new ClientShares(settings.perClient());
  }

  @Bean
  LiveSessions liveSessions(ClientShares shares) {
    return new LiveSessions(shares);
  }

  @Bean
  TopicFrames topicFrames(
      @Lazy @Qualifier("brokerChannel") MessageChannel brokerChannel, JsonMapper json) {
    return new TopicFrames(brokerChannel, json);
  }

  @Bean
  LiveFeeds liveFeeds(
      LiveSessions sessions,
      TickerQueries ticker,
      GoalViews goals,
      TopicFrames frames,
      StreamHub streams,
      Clock clock,
      LiveSettings settings) {
    // Streams first: they take what the broker may still refuse.
    List<TickerOutlet> outlets = List.of(streams, frames);
    return new LiveFeeds(
        sessions,
        new TickerTail(sessions, ticker, outlets, settings.headsApart()),
        new GoalTail(() -> sessions.followed(LiveTopic.GOALS), goals, frames, clock));
  }

  @Bean
  SalesWakeUps salesWakeUps(
      DatabaseAddress address,
      StoreReads reads,
      JdbcClient database,
      LiveSessions sessions,
      LiveFeeds feeds,
      LiveSettings settings) {
    return new SalesWakeUps(address, reads, database, sessions, feeds, settings.poll());
  }

  @Bean
  StompConfiguration stompConfiguration(
      LiveSettings settings,
      @Value("${paceline.public-url:}") String publicUrl,
      LiveSessions sessions,
      LiveFeeds feeds,
      Tokens tokens,
      AccessRule access,
      RateLimit limit,
      @Lazy @Qualifier("messageBrokerTaskScheduler") TaskScheduler scheduler) {
    return new StompConfiguration(
        settings,
        publicUrl,
        sessions,
        new FrameGate(sessions, tokens, new SubscriptionRule(access, limit)),
        new BrokerWatch(sessions, feeds),
        scheduler);
  }
}
