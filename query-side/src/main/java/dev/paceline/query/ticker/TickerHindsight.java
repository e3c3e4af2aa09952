package dev.paceline.query.ticker;

import dev.paceline.api.store.StoreId;
import dev.paceline.query.database.StoreReads;
import dev.paceline.query.store.StoreQueries;
import dev.paceline.query.store.StoreStanding;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tickers by what is known today of a moment: the entries that tell what had happened by then,
 * under the numbers that they have.
 */
@Component
class TickerHindsight {
  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

  /** What is not told late is recorded within that time after it happened. */
  private static final Duration PROMPT = Duration.ofHours(24);

  /**
   * By {@code :prompt}, all that had happened is told but what is told late. So of the entries up
   * to there, those of a day at most are passed over; of all later ones only the late ones are
   * looked at, in an index of their own which has what decides about them.
   */
  private static final String ENTRIES =
      """
      select * from (
        (select t.* from ticker_entry t
          where t.store_id = :store and t.%1$s > :after and t.%1$s < :before
            and t.%1$s <= :prompt and t.at <= :at
          order by t.%1$s %2$s limit :limit)
        union all
        (select t.* from ticker_entry t
          where t.store_id = :store and t.%1$s > :after and t.%1$s < :before
            and t.%1$s > :prompt and t.late and t.at <= :at
          order by t.%1$s %2$s limit :limit)) t
      order by t.%1$s %2$s limit :limit
      """;

  private final StoreReads reads;
  private final StoreQueries stores;
  private final PastTicker past;
  private final JdbcClient database;

  TickerHindsight(StoreReads reads, StoreQueries stores, PastTicker past, JdbcClient database) {
    this.reads = reads;
    this.stores = stores;
    this.past = past;
    this.database = database;
  }

  /**
   * Entries of what had happened at or before m.
   *
   * @throws dev.paceline.edge.problem.Refused if the store is unknown today
   */
  RecentEntries recent(StoreId storeId, TickerWindow window, Instant m) {
    Instant at = m.isBefore(EARLIEST) ? EARLIEST : m;
    return reads.of(
        storeId.value(),
        () -> {
          StoreStanding now = stores.standing(storeId);
          long prompt = past.head(storeId, window, now, at.plus(PROMPT));
          List<TickerEntry> head =
              entries(storeId, new TickerWindow(1, null, null, window.withTests()), at, prompt);
          List<TickerEntry> found = entries(storeId, window, at, prompt);
          return new RecentEntries(
              storeId,
              now.epoch(),
              head.isEmpty() ? 0 : number(head.getFirst(), window.withTests()),
              m,
              now.position(),
              now.parkedAt(),
              (window.after() == null ? found : found.reversed())
                  .stream()
                      .map(window.withTests() ? TickerEntryView::withTests : TickerEntryView::of)
                      .toList());
        });
  }

  private List<TickerEntry> entries(StoreId storeId, TickerWindow window, Instant at, long prompt) {
    OffsetDateTime moment = at.atOffset(ZoneOffset.UTC);
    String sql =
        ENTRIES.formatted(
            window.withTests() ? "seq_with_tests" : "seq", window.after() == null ? "desc" : "asc");
    return database
        .sql(sql)
        .param("store", storeId.value())
        .param("after", window.after() == null ? (Long) 0L : window.after())
        .param("before", window.before() == null ? (Long) Long.MAX_VALUE : window.before())
        .param("prompt", prompt)
        .param("at", moment)
        .param("limit", window.limit())
        .query((line, _) -> TickerTable.TABLE.reading().read(line))
        .list();
  }

  private static long number(TickerEntry entry, boolean withTests) {
    Long seq = withTests ? (Long) entry.seqWithTests() : entry.seq();
    return seq == null ? 0 : seq;
  }
}
