package dev.paceline.query.ticker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.api.store.StoreId;
import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.query.database.StoreReads;
import dev.paceline.query.live.TestClock;
import dev.paceline.query.testing.Given;
import dev.paceline.query.testing.QueryServer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stores of 4,000 entries and more, one in an hour; nothing is in the log. */
@DisplayName("Who asks for a ticker by what is known today of a moment")
class TickerHindsightTest {
  private static final int MANY = 4_000;
  private static final Instant IMPORTED = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant NOW = Instant.parse("2026-09-01T00:00:00Z");

  /** What finding the last number, and a day of entries one in an hour, may come to. */
  private static final long FEW = 250;

  /** Entries from one number to another, one in an hour from a moment on. */
  private static final String ENTRIES =
      """
      insert into ticker_entry
      select ?, n, n, 'sale', n, 'Teapot', null, 0, 1, 100, 'GBP', t.at, t.at,
             coalesce(?, t.at), null, null, null, ?, false, n
        from generate_series(?, ?) n,
             lateral (select ? + (n - ?) * interval '60 minutes' as at) t
      """;

  private static final String READ =
      """
      select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)
        from pg_stat_xact_user_tables where relname = 'ticker_entry'
      """;

  private static QueryServer server;

  @BeforeAll
  static void start() {
    TestDatabase database = TestDatabase.withLog();
    server = QueryServer.at(new TestClock(NOW), database, Map.of());
    imported();
    sellsSince();
    corrected();
    database.execute("analyze ticker_entry");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static void store(String store, long entries) {
    Given given = new Given(server.jdbc());
    given.store(store, "Europe/London", "GBP", "monday");
    given.cursor(store, entries, entries, entries);
  }

  private static void entries(
      String store, long first, long last, String from, @Nullable Instant told) {
    server
        .jdbc()
        .sql(ENTRIES)
        .params(
            store,
            told == null ? null : Given.at(told.toString()),
            told != null,
            first,
            last,
            Given.at(from),
            first)
        .update();
  }

  /** A history of many sales, told at once; five sales since. */
  private static void imported() {
    entries("imported", 1, MANY, "2025-01-01T00:00:00Z", IMPORTED);
    entries("imported", MANY + 1, MANY + 5, "2026-03-02T00:00:00Z", null);
    store("imported", MANY + 5);
  }

  /** A history of thirty sales, told at once; many sales since. */
  private static void sellsSince() {
    entries("since", 1, 30, "2026-01-01T00:00:00Z", IMPORTED);
    entries("since", 31, 30 + MANY, "2026-03-02T00:00:00Z", null);
    store("since", 30 + MANY);
  }

  /** Many sales, ten that are told later, and many more. */
  private static void corrected() {
    entries("corrected", 1, 2_000, "2026-01-01T00:00:00Z", null);
    entries(
        "corrected", 2_001, 2_010, "2026-01-02T00:00:00Z", Instant.parse("2026-03-27T00:00:00Z"));
    entries("corrected", 2_011, 2_000 + MANY, "2026-03-27T00:00:00Z", null);
    store("corrected", 2_000 + MANY);
  }

  private record Asked(RecentEntries answer, long read) {
    List<Long> seqs() {
      return answer.entries().stream().map(TickerEntryView::seq).toList();
    }
  }

  private static Asked ask(String store, TickerWindow window, String moment) {
    JdbcClient queries = server.bean(JdbcClient.class);
    TickerHindsight hindsight = server.bean(TickerHindsight.class);
    return server
        .bean(StoreReads.class)
        .of(
            store,
            () -> {
              long before = queries.sql(READ).query(Long.class).single();
              RecentEntries answer =
                  hindsight.recent(new StoreId(store), window, Instant.parse(moment));
              return new Asked(answer, queries.sql(READ).query(Long.class).single() - before);
            });
  }

  private static List<Long> down(long newest, long oldest) {
    return LongStream.rangeClosed(oldest, newest).boxed().toList().reversed();
  }

  @Test
  @DisplayName("waits no longer for a store that has imported a long history")
  void longHistory() {
    Asked today = ask("imported", TickerWindow.newest(20), "2026-08-01T00:00:00Z");
    assertThat(today.seqs()).isEqualTo(down(MANY + 5, MANY - 14));
    assertThat(today.read()).isLessThan(FEW);
    Asked then = ask("imported", TickerWindow.newest(20), "2025-01-04T00:30:00Z");
    assertThat(then.seqs()).isEqualTo(down(73, 54));
    assertThat(then.answer().headSeq()).isEqualTo(73);
    assertThat(then.read()).isLessThan(FEW);
  }

  @Test
  @DisplayName("waits no longer for a store that has sold for long")
  void longSold() {
    Asked today = ask("since", TickerWindow.newest(20), "2026-08-20T00:00:00Z");
    assertThat(today.seqs()).isEqualTo(down(30 + MANY, MANY + 11));
    assertThat(today.read()).isLessThan(FEW);
    Asked then = ask("since", TickerWindow.newest(40), "2026-03-02T09:00:00Z");
    assertThat(then.seqs()).isEqualTo(down(40, 1));
    assertThat(then.read()).isLessThan(FEW);
    Asked following = ask("since", TickerWindow.following(25, 10), "2026-08-20T00:00:00Z");
    assertThat(following.seqs()).isEqualTo(down(35, 26));
    assertThat(following.read()).isLessThan(FEW);
  }

  @Test
  @DisplayName("is told what was corrected long after, among what was known")
  void corrections() {
    Asked then = ask("corrected", TickerWindow.newest(13), "2026-01-02T05:00:00Z");
    assertThat(then.seqs())
        .isEqualTo(
            List.of(
                2_006L, 2_005L, 2_004L, 2_003L, 2_002L, 2_001L, 30L, 29L, 28L, 27L, 26L, 25L, 24L));
    assertThat(then.read()).isLessThan(FEW);
    Asked tests = ask("corrected", new TickerWindow(13, null, null, true), "2026-01-02T05:00:00Z");
    assertThat(tests.seqs()).isEqualTo(then.seqs());
    assertThat(tests.read()).isLessThan(FEW);
  }

  @Test
  @DisplayName("is told all that the stated position includes, however young it is")
  void young() {
    // The rows are ahead of what a look at the log, a moment before, would have told.
    assertThat(server.jdbc().sql("select count(*) from event_log").query(Long.class).single())
        .isZero();
    RecentEntries answer = ask("imported", TickerWindow.newest(1), NOW.toString()).answer();
    assertThat(answer.position()).isEqualTo(MANY + 5);
    assertThat(answer.headSeq()).isEqualTo(MANY + 5);
    assertThat(answer.entries().getFirst().position()).isEqualTo(MANY + 5);
  }
}
