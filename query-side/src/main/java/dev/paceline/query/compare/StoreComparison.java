package dev.paceline.query.compare;

import dev.paceline.eventstore.EventLog;
import dev.paceline.eventstore.LogUnreadable;
import dev.paceline.eventstore.LoggedEvent;
import dev.paceline.query.projection.Cursor;
import dev.paceline.query.projection.Cursor.Parked;
import dev.paceline.query.projection.StoreReplay;
import dev.paceline.query.projection.WorkingSet;
import dev.paceline.query.table.TableFailure;
import dev.paceline.query.ticker.TickerCount;
import java.security.MessageDigest;
import java.sql.Connection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A store folded afresh out of the log, and compared with what is served as the fold comes along.
 * What it holds in memory grows with the days and goals of the store, not with its orders.
 */
public final class StoreComparison {
  /**
   * How many events are folded at once, and how near is near enough to lock or to take a snapshot.
   */
  public static final int PIECE = 1_000;

  private final EventLog log;
  private final String storeId;
  private final Connection connection;
  private final LongConsumer progress;
  private final WorkingSet rows = WorkingSet.empty();
  private final StoreReplay replay;
  private final Journals journals;
  private long events;

  /**
   * A fold that has not begun.
   *
   * @param connection by which rows are compared; throws {@link TableFailure}
   * @param progress is told now and then how many events have been folded
   */
  public StoreComparison(
      EventLog log, String storeId, Connection connection, LongConsumer progress) {
    this.log = log;
    this.storeId = storeId;
    this.connection = connection;
    this.progress = progress;
    replay = new StoreReplay(log, storeId, rows, 0);
    journals = new Journals(storeId);
  }

  /** The store's last event that is folded. */
  public long position() {
    return replay.position();
  }

  /** How many events are folded. */
  public long events() {
    return events;
  }

  /** How the ticker is numbered at {@link #position}. */
  public TickerCount count() {
    return Objects.requireNonNullElse(rows.tickerCount().get(), TickerCount.NONE);
  }

  /**
   * Folds on up to a position that the served rows have reached, and compares what these events
   * have added.
   *
   * @throws UnfoldableEvent if one of them cannot be folded; the fold is then over
   */
  public void advance(long last, Findings findings) {
    advance(last, findings, () -> {});
  }

  /** The same, with something done about the findings after each piece of the log. */
  public void advance(long last, Findings findings, Runnable afterPiece) {
    int folded = PIECE;
    while (folded == PIECE) {
      if (Thread.interrupted()) {
        throw new Interrupted();
      }
      folded = next(last);
      journals.compare(rows, replay.position(), connection, findings);
      afterPiece.run();
      events += folded;
      progress.accept(events);
    }
  }

  /** Shows that whoever compares is to stop. */
  public static final class Interrupted extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private int next(long last) {
    try {
      return replay.next(last, PIECE, (logged, recorded) -> {});
    } catch (LogUnreadable | TableFailure passing) {
      throw passing;
    } catch (RuntimeException e) {
      List<LoggedEvent> broken = log.eventsOfStore(storeId, replay.position(), 1);
      long position = broken.isEmpty() ? replay.position() : broken.getFirst().position();
      throw new UnfoldableEvent(position, Parked.by(position, e).error());
    }
  }

  /** Finds orders, and what became of orders, that no event has made. Needs no transaction. */
  public void findExtra(Findings findings) {
    new ExtraRows(storeId, connection, findings).find();
  }

  /**
   * Compares all rows that events change. The connection has to see the rows as they are at {@link
   * #position}: in one snapshot with the cursor, or while that is locked.
   */
  public void compareState(Findings findings) {
    new ExtraRows(storeId, connection, findings).findBeyond(count().withTests());
    journals.findBeyond(connection, findings);
    new States(storeId, rows).compare(connection, findings);
  }

  /**
   * Whether the cursor says what the fold does.
   *
   * @param cursor up to whose position everything is folded; null if there is none
   */
  public boolean agreesWith(@Nullable Cursor cursor) {
    return cursor != null && cursor.position() == position() && cursor.count().equals(count());
  }

  /**
   * SHA-256 over all rows as they were folded, whatever is served: the same for the same events,
   * wherever they are kept.
   */
  public String digest() {
    MessageDigest all = TableDigest.sha256();
    journals.join(all);
    new States(storeId, rows).join(all);
    return HexFormat.of().formatHex(all.digest());
  }
}
