package dev.paceline.eventstore;

import java.time.Duration;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * The log as Spring beans, for both sides: {@link EventLog}, Axon's event store on it, the
 * serializer of events. It reads {@code spring.datasource.url}, {@code username} and {@code
 * password}, and under {@code paceline.event-store}: {@code allow-unsafe} (tests only), {@code
 * poll-millis} (1000 unless told otherwise), {@code append-millis} (1500).
 */
@Configuration(proxyBeanMethods = false)
public class EventStoreConfiguration {

  /**
   * Migrates the log's schema. Throws {@link IllegalStateException} if the server would lose what
   * it has acknowledged and the settings do not allow that.
   */
  public static void prepare(EventStoreSettings settings) {
    if (!settings.allowUnsafe()) {
      DurabilityCheck.require(settings.database());
    }
    EventLogMigration.migrate(settings.database());
  }

  @Bean
  EventStoreSettings eventStoreSettings(Environment environment) {
    DatabaseAddress database =
        new DatabaseAddress(
            environment.getRequiredProperty("spring.datasource.url"),
            environment.getProperty("spring.datasource.username", ""),
            environment.getProperty("spring.datasource.password", ""));
    EventStoreSettings settings =
        EventStoreSettings.of(database)
            .pollingEvery(millis(environment, "poll-millis", 1_000))
            .waitingForAppends(millis(environment, "append-millis", 1_500));
    return environment.getProperty("paceline.event-store.allow-unsafe", Boolean.class, false)
        ? settings.allowingUnsafe()
        : settings;
  }

  private static Duration millis(Environment environment, String name, long otherwise) {
    return Duration.ofMillis(
        environment.getProperty("paceline.event-store." + name, Long.class, otherwise));
  }

  @Bean
  DatabaseAddress eventStoreDatabase(EventStoreSettings settings) {
    return settings.database();
  }

  @Bean
  EventLog eventLog(EventStoreSettings settings) {
    prepare(settings);
    return EventLog.open(settings);
  }

  @Bean
  WakeUps eventLogWakeUps() {
    return new WakeUps();
  }

  @Bean
  EventLogLifecycle eventLogLifecycle(EventLog log, EventStoreSettings settings, WakeUps wakeUps) {
    return new EventLogLifecycle(log, settings, wakeUps);
  }

  @Bean
  @Qualifier("eventSerializer")
  Serializer eventSerializer() {
    return new EventSerializer();
  }

  @Bean
  LogStorageEngine eventStorageEngine(
      EventLog log, @Qualifier("eventSerializer") Serializer serializer, WakeUps wakeUps) {
    return new LogStorageEngine(log, serializer, wakeUps);
  }

  @Bean
  EmbeddedEventStore eventStore(LogStorageEngine engine, WakeUps wakeUps) {
    return new LogEventStore(engine, wakeUps);
  }
}
