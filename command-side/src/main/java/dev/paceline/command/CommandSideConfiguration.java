package dev.paceline.command;

import dev.paceline.eventstore.EventStoreConfiguration;
import java.util.Map;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** The whole command side, for an application of its own or for one that holds both sides. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
    basePackageClasses = CommandSideConfiguration.class,
    excludeFilters = {
      // A bean only where there is none yet: one process has one error path, however many sides.
      @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = ErrorController.class),
      // The application of its own has no place in one that holds both sides.
      @ComponentScan.Filter(SpringBootConfiguration.class)
    })
@Import(EventStoreConfiguration.class)
public class CommandSideConfiguration {

  /** Axon's own tracing data stays out of the metadata; the bus adds the actor. */
  @Bean
  @ConditionalOnMissingBean
  CorrelationDataProvider noCorrelationData() {
    return _ -> Map.of();
  }
}
