package dev.paceline.eventstore;

import dev.paceline.eventstore.testing.TestDatabase;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The beans of {@link EventStoreConfiguration}, as one process of the product has them. */
final class AxonProcess implements AutoCloseable {

  private final AnnotationConfigApplicationContext context;

  private AxonProcess(AnnotationConfigApplicationContext context) {
    this.context = context;
  }

  static AxonProcess on(TestDatabase database, Map<String, Object> properties) {
    Map<String, Object> all = new HashMap<>(database.springProperties());
    all.putAll(properties);
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", all));
    context.register(EventStoreConfiguration.class);
    context.refresh();
    return new AxonProcess(context);
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  EmbeddedEventStore store() {
    return bean(EmbeddedEventStore.class);
  }

  /** Publishes within a unit of work, as a command handler does, and commits it. */
  UnitOfWork<?> publish(EventMessage<?>... events) {
    UnitOfWork<?> unit =
        DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage("command"));
    try {
      store().publish(events);
      unit.commit();
    } catch (RuntimeException e) {
      if (unit.isActive()) {
        unit.rollback(e);
      }
      throw e;
    }
    return unit;
  }

  static DomainEventMessage<Object> message(String stream, long sequence, Object payload) {
    return new GenericDomainEventMessage<>(
        "Store", stream, sequence, payload, MetaData.with("actor", "local"));
  }

  @Override
  public void close() {
    context.close();
  }
}
