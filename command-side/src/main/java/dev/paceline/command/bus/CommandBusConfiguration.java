package dev.paceline.command.bus;

import dev.paceline.eventstore.EventLog;
import org.axonframework.commandhandling.CommandBus;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way that commands take. */
@Configuration(proxyBeanMethods = false)
class CommandBusConfiguration {

  @Bean
  CommandBus commandBus() {
    return new PositionedCommandBus();
  }

  @Bean
  Commands commands(CommandBus commandBus, EventLog eventLog) {
    return new Commands(commandBus, eventLog);
  }

  @Bean
  @ConditionalOnMissingBean
  CurrentActor currentActor() {
    return () -> Actor.LOCAL;
  }
}
