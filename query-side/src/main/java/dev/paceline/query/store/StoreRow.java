package dev.paceline.query.store;

import dev.paceline.api.store.StoreId;
import dev.paceline.api.store.StoreSettings;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A store as it is now.
 *
 * @param revision counts the events of its settings, from 1
 * @param openedAt when its opening was recorded
 * @param eras every calendar it has had, oldest first, the last being the one in force. The first
 *     counts for all earlier time too
 * @param firstOrder the quarter hour in which its first order was placed, cancelled ones too, test
 *     and retracted ones not; absent while there is none
 */
public record StoreRow(
    StoreId storeId,
    StoreSettings settings,
    int revision,
    Instant openedAt,
    List<CalendarEra> eras,
    @Nullable Instant firstOrder) {

  /** The list is kept as it was given. */
  public StoreRow {
    eras = List.copyOf(eras);
  }

  /** The store with another first order. */
  public StoreRow firstOrderedAt(@Nullable Instant quarter) {
    return new StoreRow(storeId, settings, revision, openedAt, eras, quarter);
  }

  /** The calendar in force. */
  public CalendarEra era() {
    return eras.getLast();
  }
}
