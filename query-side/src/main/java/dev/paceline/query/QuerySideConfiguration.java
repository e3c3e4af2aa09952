package dev.paceline.query;

import dev.paceline.edge.EdgeConfiguration;
import dev.paceline.eventstore.EventStoreConfiguration;
import java.time.Clock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The whole query side, for an application of its own or for one that holds both sides. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
    basePackageClasses = QuerySideConfiguration.class,
    // The application of its own is one too, and has no place in one that holds both sides.
    excludeFilters = @ComponentScan.Filter(SpringBootConfiguration.class))
@Import({EventStoreConfiguration.class, EdgeConfiguration.class})
public class QuerySideConfiguration {

  /** The time of answers; rows take theirs from events. */
  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.systemUTC();
  }
}
