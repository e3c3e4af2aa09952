package dev.paceline.query.live;

import dev.paceline.query.ticker.TickerQueries;
import java.time.Clock;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Sales events over HTTP, on the same tail as those over STOMP. */
@Configuration(proxyBeanMethods = false)
class StreamConfiguration {

  @Bean
  EventBlocks eventBlocks(JsonMapper json) {
    return new EventBlocks(json);
  }

  @Bean
  StreamHub streamHub(EventBlocks blocks) {
    return new StreamHub(blocks);
  }

  @Bean
  SalesStreams salesStreams(
      LiveSettings settings,
      ClientShares shares,
      LiveSessions sessions,
      LiveFeeds feeds,
      StreamHub hub,
      TickerQueries ticker,
      EventBlocks blocks,
      Clock clock) {
    return new SalesStreams(
        settings, shares, sessions, feeds, hub, new StreamReads(ticker), blocks, clock);
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> cuttableConnections() {
    return factory -> factory.setProtocol(CuttableProtocol.class.getName());
  }
}
