package dev.paceline.command.order;

import org.axonframework.common.lock.LockFactory;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.Repository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How orders are loaded and stored. */
@Configuration(proxyBeanMethods = false)
class OrderConfiguration {
  /** About a kilobyte each. */
  private static final int REMEMBERED = 20_000;

  @Bean
  Repository<Order> orderRepository(EventStore eventStore, LockFactory streamLocks) {
    return OrderRepository.on(eventStore, streamLocks, new RecentOrders(REMEMBERED));
  }
}
