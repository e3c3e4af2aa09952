package dev.paceline.standalone.demo;

import dev.paceline.command.bus.Commands;
import dev.paceline.eventstore.EventLog;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The demo store, where {@code PACELINE_DEMO=true} asks for it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("paceline.demo")
public class DemoConfiguration {

  @Bean
  DemoStore demoStore(Commands commands, EventLog log, Clock clock) {
    return new DemoStore(new DemoCommands(commands, log), clock);
  }
}
