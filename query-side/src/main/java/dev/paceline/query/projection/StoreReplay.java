package dev.paceline.query.projection;

import dev.paceline.eventstore.EventLog;
import dev.paceline.eventstore.LoggedEvent;
import dev.paceline.query.rows.Recorded;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Folds the events of one store out of the log, apart from what is served: onto rows in memory,
 * with nothing behind them or with rows that are kept.
 */
public final class StoreReplay {
  /** What looks on as events are folded. */
  @FunctionalInterface
  public interface Folded {
    /** An event that is folded next: the rows are those before it. */
    default void before(LoggedEvent logged) {}

    /** An event as it is in the log, and as it was folded: the rows include it. */
    void event(LoggedEvent logged, Recorded<?> recorded);
  }

  /** What may look its rows up at once, before events ask for one after the other. */
  @FunctionalInterface
  public interface Foresight {
    /** Nothing is looked up before it is asked for. */
    Foresight NONE = _ -> {};

    /** These events follow next. */
    void ahead(List<? extends Recorded<?>> events);
  }

  private final EventLog log;
  private final String storeId;
  private final StoreRows rows;
  private final Foresight foresight;
  private final SalesFold fold = new SalesFold();
  private long position;

  /**
   * A replay that goes on after a position.
   *
   * @param rows of the store as they are at that position
   */
  public StoreReplay(EventLog log, String storeId, StoreRows rows, long position) {
    this(log, storeId, rows, position, Foresight.NONE);
  }

  /** A replay that tells {@code foresight} of each page of events before it folds them. */
  public StoreReplay(
      EventLog log, String storeId, StoreRows rows, long position, Foresight foresight) {
    this.log = log;
    this.storeId = storeId;
    this.rows = rows;
    this.position = position;
    this.foresight = foresight;
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
    int count = 0;
    boolean mayHaveMore = true;
    while (mayHaveMore) {
      List<LoggedEvent> page = log.eventsOfStore(storeId, position, last, limit - count);
      mayHaveMore = EventLog.isFull(page, limit - count) && count + page.size() < limit;
      fold(page, folded);
      count += page.size();
    }
    return count;
  }

  private void fold(List<LoggedEvent> page, Folded folded) {
    List<Recorded<?>> readable = new ArrayList<>();
    RuntimeException broken = read(page, readable);
    foresight.ahead(readable);
    for (int i = 0; i < readable.size(); i++) {
      folded.before(page.get(i));
      fold.apply(readable.get(i), rows);
      position = readable.get(i).position();
      folded.event(page.get(i), readable.get(i));
    }
    if (broken != null) {
      throw broken;
    }
  }

  /** Reads as far as events can be read; returns why the next one cannot be. */
  private static @Nullable RuntimeException read(
      List<LoggedEvent> page, List<Recorded<?>> readable) {
    for (LoggedEvent logged : page) {
      try {
        readable.add(LogReading.of(logged).reading().get());
      } catch (RuntimeException e) {
        return e;
      }
    }
    return null;
  }
}
