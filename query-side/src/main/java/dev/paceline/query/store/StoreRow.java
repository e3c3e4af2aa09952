package dev.paceline.query.store;

import dev.paceline.api.store.StoreId;
import dev.paceline.api.store.StoreSettings;
import java.time.Instant;
import java.util.List;

/**
 * A store as it is now.
 *
 * @param revision counts the events of its settings, from 1
 * @param openedAt when its opening was recorded
 * @param eras every calendar it has had, oldest first, the last being the one in force. The first
 *     counts for all earlier time too
 */
public record StoreRow(
    StoreId storeId,
    StoreSettings settings,
    int revision,
    Instant openedAt,
    List<CalendarEra> eras) {

  /** The list is kept as it was given. */
  public StoreRow {
    eras = List.copyOf(eras);
  }

  /** The calendar in force. */
  public CalendarEra era() {
    return eras.getLast();
  }
}
