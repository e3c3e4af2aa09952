package dev.paceline.command.bus;

import dev.paceline.eventstore.EventLog;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way that commands take. */
@Configuration(proxyBeanMethods = false)
class CommandBusConfiguration {

  @Bean
  CommandBus commandBus() {
    return new PositionedCommandBus();
  }

  /**
   * Commands of one stream run one after the other. None waits for long: while the database is
   * away, each before it takes the log's whole patience.
   */
  @Bean
  LockFactory streamLocks() {
    return PessimisticLockFactory.builder().acquireAttempts(20).lockAttemptTimeout(100).build();
  }

  @Bean
  Commands commands(CommandBus commandBus, EventLog eventLog) {
    return new Commands(commandBus, eventLog);
  }
}
