package dev.paceline.query.projection;

import dev.paceline.eventstore.EventLog;
import dev.paceline.eventstore.LoggedEvent;
import dev.paceline.query.rows.Recorded;
import java.util.List;

/**
 * Folds the events of one store out of the log, apart from what is served: onto rows in memory,
 * with nothing behind them or with rows that are kept.
 */
public final class StoreReplay {
  /** What looks on as events are folded. */
  @FunctionalInterface
  public interface Folded {
    /** An event as it is in the log, and as it was folded: the rows include it. */
    void event(LoggedEvent logged, Recorded<?> recorded);
  }

  private final EventLog log;
  private final String storeId;
  private final StoreRows rows;
  private final SalesFold fold = new SalesFold();
  private long position;

  /**
   * A replay that goes on after a position.
   *
   * @param rows of the store as they are at that position
   */
  public StoreReplay(EventLog log, String storeId, StoreRows rows, long position) {
    this.log = log;
    this.storeId = storeId;
    this.rows = rows;
    this.position = position;
  }

  /** The store's last event that the rows include, or where the replay began. */
  public long position() {
    return position;
  }

  /**
   * Folds the store's next events, those up to the position {@code last} and at most {@code limit}
   * of them.
   *
   * @return how many; fewer than {@code limit} only if there are no more of them
   * @throws RuntimeException if an event cannot be read or folded; {@link #position()} is then the
   *     event before it, and the rows are to be thrown away
   */
  public int next(long last, int limit, Folded folded) {
    List<LoggedEvent> page = log.eventsOfStore(storeId, position, limit);
    int count = 0;
    for (LoggedEvent logged : page) {
      if (logged.position() > last) {
        return count;
      }
      Recorded<?> recorded = LogReading.of(logged).reading().get();
      fold.apply(recorded, rows);
      position = logged.position();
      count++;
      folded.event(logged, recorded);
    }
    return count;
  }
}
