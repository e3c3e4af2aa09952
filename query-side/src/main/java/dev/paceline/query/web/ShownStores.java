package dev.paceline.query.web;

import dev.paceline.api.Identifiers;
import dev.paceline.edge.access.StoreDirectory;
import dev.paceline.edge.problem.ProblemKind;
import dev.paceline.edge.problem.Refused;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The stores that the read model shows. No store ever goes away, so those that were seen are
 * remembered; that one is not there never is.
 */
@Component
class ShownStores implements StoreDirectory {
  private final ReadYourWrites reading;
  private final Set<String> seen = ConcurrentHashMap.newKeySet();

  ShownStores(ReadYourWrites reading) {
    this.reading = reading;
  }

  @Override
  public boolean knows(String storeId) {
    if (seen.contains(storeId)) {
      return true;
    }
    boolean known = Identifiers.isStoreId(storeId) && asked(storeId);
    if (known) {
      seen.add(storeId);
    }
    return known;
  }

  private boolean asked(String storeId) {
    try {
      return reading.knows(storeId);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refused.as(ProblemKind.UNAVAILABLE);
    }
  }
}
