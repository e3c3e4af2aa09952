package dev.paceline.query.projection;

import dev.paceline.eventstore.DatabaseAddress;
import dev.paceline.eventstore.EventLog;
import dev.paceline.query.database.Fence;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The projection and what it stands on, as Spring beans. */
@Configuration(proxyBeanMethods = false)
class ProjectionConfiguration {

  @Bean
  ProjectionDatabase projectionDatabase(Fence tablesAreThere, DatabaseAddress address) {
    return new ProjectionDatabase(address);
  }

  @Bean
  SalesProjection salesProjection() {
    return new SalesProjection();
  }

  @Bean
  ParkedStores parkedStores(EventLog log, ProjectionDatabase database, SalesProjection projection) {
    return new ParkedStores(log, database, projection);
  }

  @Bean
  SalesProcessor salesProcessor(
      EventStore log, ProjectionDatabase database, SalesProjection projection) {
    return new SalesProcessor(log, database, projection);
  }
}
