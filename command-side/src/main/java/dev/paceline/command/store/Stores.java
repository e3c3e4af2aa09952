package dev.paceline.command.store;

import dev.paceline.api.StreamId;
import dev.paceline.api.store.StoreEvent;
import dev.paceline.api.store.StoreId;
import dev.paceline.command.web.Paths;
import dev.paceline.edge.access.StoreDirectory;
import dev.paceline.edge.problem.Refused;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The stores that exist, as far as this process has met them. That a store exists and its currency
 * never change, so they are remembered; that one does not exist never is.
 */
@Component
public class Stores implements StoreDirectory {
  private final EventStore eventStore;
  private final Map<StoreId, OpenedStore> met = new ConcurrentHashMap<>();

  Stores(EventStore eventStore) {
    this.eventStore = eventStore;
  }

  /**
   * The store of a path.
   *
   * @throws Refused as 404 if there is none, or can be none
   */
  public OpenedStore at(String pathPart) {
    StoreId id = Paths.store(pathPart);
    OpenedStore known = met.get(id);
    return known != null ? known : look(id);
  }

  @Override
  public boolean knows(String storeId) {
    try {
      at(storeId);
      return true;
    } catch (Refused unknown) {
      return false;
    }
  }

  private OpenedStore look(StoreId id) {
    DomainEventStream events = eventStore.readEvents(StreamId.of(id));
    @Nullable Object first = events.hasNext() ? events.next().getPayload() : null;
    if (!(first instanceof StoreEvent opened)) {
      throw Refused.unknownStore();
    }
    OpenedStore store = new OpenedStore(id, opened.settings().currency());
    met.put(id, store);
    return store;
  }
}
