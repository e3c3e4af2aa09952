package dev.paceline.command;

import dev.paceline.command.store.Stores;
import dev.paceline.edge.EdgeConfiguration;
import dev.paceline.edge.access.AccessGate;
import dev.paceline.edge.access.AccessRule;
import dev.paceline.edge.limit.LimitSettings;
import dev.paceline.edge.limit.RateLimit;
import dev.paceline.eventstore.EventStoreConfiguration;
import java.util.Map;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The whole command side, for an application of its own or for one that holds both sides. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
    basePackageClasses = CommandSideConfiguration.class,
    // The application of its own is one too, and has no place in one that holds both sides.
    excludeFilters = @ComponentScan.Filter(SpringBootConfiguration.class))
@Import({EventStoreConfiguration.class, EdgeConfiguration.class})
public class CommandSideConfiguration {

  /** Axon's own tracing data stays out of the metadata; the bus adds the actor. */
  @Bean
  @ConditionalOnMissingBean
  CorrelationDataProvider noCorrelationData() {
    return _ -> Map.of();
  }

  /** What every command passes before its controller. */
  @Bean
  WebMvcConfigurer gateOfCommands(Stores stores, LimitSettings limits) {
    AccessGate gate =
        new AccessGate(
            CommandSideConfiguration.class.getPackage(),
            new AccessRule(stores),
            new RateLimit(limits.commandsPerSecond()));
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gate).addPathPatterns("/api/**");
      }
    };
  }
}
