package dev.paceline.query.ticker;

import dev.paceline.api.store.StoreId;
import dev.paceline.edge.problem.ProblemKind;
import dev.paceline.edge.problem.Refused;
import dev.paceline.eventstore.EventLog;
import dev.paceline.query.database.StoreReads;
import dev.paceline.query.store.StoreQueries;
import dev.paceline.query.store.StoreStanding;
import dev.paceline.query.web.Moment.Then;
import dev.paceline.query.web.ReadYourWrites;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tickers as they were shown at a past moment. Entries never change, and their positions and times
 * of record rise with their numbers, so that a ticker then is the one of today up to a number,
 * which is searched for in as many steps as the count of its entries has binary digits.
 */
@Component
class PastTicker {
  private static final String LAST =
      """
      select coalesce(max(position), 0) from event_log where store_id = ? and position <= ?
      """;

  private static final String HEAD =
      """
      with recursive search(low, high) as (
        select 0::bigint, ?::bigint
        union all
        select case when e.told <= ? then e.seq else s.low end,
               case when e.told <= ? then s.high else e.seq - 1 end
          from search s
         cross join lateral (
           select t.%1$s as seq, t.%2$s as told from ticker_entry t
            where t.store_id = ? and t.%1$s = (s.low + s.high + 1) / 2 limit 1) e
         where s.low < s.high)
      select max(low) from search
      """;

  private final StoreReads reads;
  private final StoreQueries stores;
  private final TickerQueries ticker;
  private final ReadYourWrites reading;
  private final EventLog log;
  private final JdbcClient database;

  PastTicker(
      StoreReads reads,
      StoreQueries stores,
      TickerQueries ticker,
      ReadYourWrites reading,
      EventLog log,
      JdbcClient database) {
    this.reads = reads;
    this.stores = stores;
    this.ticker = ticker;
    this.reading = reading;
    this.log = log;
    this.database = database;
  }

  /**
   * Entries of a store's ticker then, and where it stood.
   *
   * @throws Refused if the store had not been opened, or if the read model lacks events of then
   */
  RecentEntries recent(StoreId storeId, TickerWindow window, Then then) {
    RecentEntries answer = ifFolded(storeId, window, then);
    if (answer == null) {
      await(storeId, then.position());
      answer = ifFolded(storeId, window, then);
    }
    if (answer == null) {
      throw Refused.as(ProblemKind.UNAVAILABLE);
    }
    return answer;
  }

  private @Nullable RecentEntries ifFolded(StoreId storeId, TickerWindow window, Then then) {
    return reads.of(storeId.value(), () -> read(storeId, window, then));
  }

  private @Nullable RecentEntries read(StoreId storeId, TickerWindow window, Then then) {
    long last =
        database.sql(LAST).params(storeId.value(), then.position()).query(Long.class).single();
    if (last == 0) {
      throw Refused.unknownStore();
    }
    StoreStanding now = stores.standing(storeId);
    if (now.position() < last && now.parkedAt() == null) {
      return null;
    }
    long head = head(storeId, window, now, "position", then.position());
    long position = Math.min(last, now.position());
    return new RecentEntries(
        storeId,
        now.epoch(),
        head,
        then.at(),
        position,
        parkedAt(now, position, then.at()),
        ticker.newestFirst(storeId.value(), window.upTo(head)));
  }

  /** The number of the last entry that was recorded at or before a moment. */
  long head(StoreId storeId, TickerWindow window, StoreStanding now, Instant recordedAt) {
    return head(storeId, window, now, "recorded_at", recordedAt.atOffset(ZoneOffset.UTC));
  }

  /** The number of the last entry of which that column, which rises with the number, is no more. */
  private long head(
      StoreId storeId, TickerWindow window, StoreStanding now, String column, Object most) {
    return database
        .sql(HEAD.formatted(window.withTests() ? "seq_with_tests" : "seq", column))
        .params(window.withTests() ? now.seqWithTests() : now.seq(), most, most, storeId.value())
        .query(Long.class)
        .single();
  }

  /** Whether it was held up is not kept: it is said of the place where it is held up now. */
  private @Nullable Long parkedAt(StoreStanding now, long position, Instant at) {
    Long parkedAt = now.parkedAt();
    if (parkedAt == null || position < now.position()) {
      return null;
    }
    Instant since = log.recordedAt(parkedAt);
    return since == null || since.isAfter(at) ? null : parkedAt;
  }

  private void await(StoreId storeId, long position) {
    try {
      reading.await(storeId.value(), position);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refused.as(ProblemKind.UNAVAILABLE);
    }
  }
}
