package dev.paceline.query.export;

import dev.paceline.edge.problem.Refused;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * How many exports a process writes at once. Readers may be as slow as they like, so that no store
 * gets all places.
 */
final class ExportPlaces {
  private static final int AT_ONCE = 4;
  private static final int OF_ONE_STORE = 2;
  private static final Duration LATER = Duration.ofSeconds(10);

  private final Map<String, Integer> taken = new HashMap<>();

  /** A place, until it is closed. */
  interface Place extends AutoCloseable {
    @Override
    void close();
  }

  /** Takes one. Throws {@link Refused} if there is none. */
  synchronized Place take(String storeId) {
    int ofStore = taken.getOrDefault(storeId, 0);
    if (ofStore >= OF_ONE_STORE) {
      throw Refused.tooMany(OF_ONE_STORE + " exports of this store are being written", LATER);
    }
    if (taken.values().stream().mapToInt(Integer::intValue).sum() >= AT_ONCE) {
      throw Refused.tooMany(AT_ONCE + " exports are being written at once", LATER);
    }
    taken.put(storeId, ofStore + 1);
    return () -> giveBack(storeId);
  }

  private synchronized void giveBack(String storeId) {
    taken.computeIfPresent(storeId, (store, places) -> places == 1 ? null : places - 1);
  }
}
