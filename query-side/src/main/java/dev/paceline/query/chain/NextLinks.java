package dev.paceline.query.chain;

import dev.paceline.api.audit.ChainPoint;
import dev.paceline.eventstore.LoggedEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The links of a batch of events, which go on from where each store's chain ends. */
final class NextLinks {
  private final Map<String, ChainPoint> ends;
  private final List<String> stores = new ArrayList<>();
  private final List<ChainPoint> links = new ArrayList<>();

  NextLinks(Map<String, ChainPoint> ends) {
    this.ends = new HashMap<>(ends);
  }

  static Collection<String> storesOf(List<LoggedEvent> events) {
    TreeSet<String> stores = new TreeSet<>();
    events.forEach(event -> stores.add(event.storeId()));
    return stores;
  }

  void add(LoggedEvent event) {
    ChainPoint end = ends.getOrDefault(event.storeId(), ChainPoint.START);
    ChainPoint next = end.next(ChainEvents.of(event));
    ends.put(event.storeId(), next);
    stores.add(event.storeId());
    links.add(next);
  }

  /** The stores of {@link #links()}, in the same order. */
  List<String> stores() {
    return stores;
  }

  List<ChainPoint> links() {
    return links;
  }
}
