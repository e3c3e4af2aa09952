package dev.paceline.query.ticker;

import dev.paceline.api.store.StoreId;
import dev.paceline.query.database.StoreReads;
import dev.paceline.query.store.StoreQueries;
import dev.paceline.query.store.StoreStanding;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Reads tickers as they are shown. */
@Component
public class TickerQueries {
  private final StoreReads reads;
  private final StoreQueries stores;
  private final TickerEntryRepository entries;

  TickerQueries(StoreReads reads, StoreQueries stores, TickerEntryRepository entries) {
    this.reads = reads;
    this.stores = stores;
    this.entries = entries;
  }

  /**
   * Entries of a store's ticker and where it stands, read from one snapshot.
   *
   * @throws dev.paceline.edge.problem.Refused if the store is unknown
   */
  public RecentEntries recent(StoreId storeId, TickerWindow window) {
    return reads.of(storeId.value(), () -> read(storeId, window));
  }

  private RecentEntries read(StoreId storeId, TickerWindow window) {
    StoreStanding standing = stores.standing(storeId);
    return new RecentEntries(
        storeId,
        standing.epoch(),
        window.withTests() ? standing.seqWithTests() : standing.seq(),
        standing.asOf(),
        standing.position(),
        standing.parkedAt(),
        newestFirst(storeId.value(), window));
  }

  List<TickerEntryView> newestFirst(String storeId, TickerWindow window) {
    List<TickerEntryView> rows =
        rows(storeId, window).stream()
            .map(TickerEntryRow::entry)
            .map(window.withTests() ? TickerEntryView::withTests : TickerEntryView::of)
            .toList();
    return window.after() == null ? rows : rows.reversed();
  }

  private List<TickerEntryRow> rows(String storeId, TickerWindow window) {
    Long after = window.after();
    long before = window.before() == null ? Long.MAX_VALUE : window.before();
    Limit limit = Limit.of(window.limit());
    if (after == null) {
      return window.withTests()
          ? entries.newestWithTests(storeId, 0, before, limit)
          : entries.newest(storeId, 0, before, limit);
    }
    return window.withTests()
        ? entries.oldestWithTests(storeId, after, before, limit)
        : entries.oldest(storeId, after, before, limit);
  }
}
