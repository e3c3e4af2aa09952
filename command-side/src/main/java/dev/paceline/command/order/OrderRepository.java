package dev.paceline.command.order;

import dev.paceline.api.order.OrderCommand.PlaceOrder;
import dev.paceline.command.bus.Attempt;
import java.util.concurrent.Callable;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.eventsourcing.CachingEventSourcingRepository;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.LockAwareAggregate;

/**
 * Takes an order that is placed for a new one and reads nothing: the log refuses it if it is not,
 * and the command is repeated with what is recorded. Orders written lately are remembered; one that
 * another process has moved on is refused, forgotten and repeated in the same way.
 */
class OrderRepository extends CachingEventSourcingRepository<Order> {
  private final LockFactory locks;
  private final Cache cache;

  private OrderRepository(
      EventSourcingRepository.Builder<Order> builder, LockFactory locks, Cache cache) {
    super(builder.lockFactory(locks).cache(cache));
    this.locks = locks;
    this.cache = cache;
  }

  static OrderRepository on(EventStore eventStore, LockFactory locks, Cache cache) {
    return new OrderRepository(
        EventSourcingRepository.builder(Order.class)
            .aggregateFactory(new GenericAggregateFactory<>(Order.class))
            .eventStore(eventStore),
        locks,
        cache);
  }

  @Override
  protected LockAwareAggregate<Order, EventSourcedAggregate<Order>> doLoadOrCreate(
      String streamId, Callable<Order> factory) throws Exception {
    Lock lock = locks.obtainLock(streamId);
    CurrentUnitOfWork.get().onCleanup(_ -> lock.release());
    return isGuessedNew(streamId)
        ? new LockAwareAggregate<>(doCreateNewForLock(factory), lock)
        : super.doLoadOrCreate(streamId, factory);
  }

  private boolean isGuessedNew(String streamId) {
    return CurrentUnitOfWork.get().getMessage().getPayload() instanceof PlaceOrder
        && !Attempt.isRepeated()
        && !cache.containsKey(streamId);
  }
}
