package dev.paceline.query.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.eventstore.testing.TestDatabase;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of 20 stores with 3,000 rows each. */
@DisplayName("PostgreSQL's plan for a query")
class FencedPlansTest {
  private static final Pattern STEP =
      Pattern.compile(
          "(?:Index|Bitmap|Seq|Sort|Hash|Merge|Nested)[A-Z a-z]*(?: using \\w+)?(?: on \\w+)?");

  private static final String LATE =
      "select * from ticker_entry where store_id = 's7' and seq > 0 and seq < 9223372036854775807"
          + " and seq > 2000 and late and at <= timestamptz '2026-01-02' order by seq desc limit"
          + " 20";

  private static final String LATE_WITH_TESTS =
      "select * from ticker_entry where store_id = 's7' and seq_with_tests > 2000 and late"
          + " and at <= timestamptz '2026-01-02' order by seq_with_tests desc limit 20";

  private static JdbcClient owner;
  private static JdbcClient reader;

  @BeforeAll
  static void fill() {
    TestDatabase database = TestDatabase.withLog();
    QueryMigration.migrate(database.address());
    Fence fence = FenceRaising.raise(database.address());
    owner = database.jdbc();
    reader = JdbcClient.create(fence.connections(database.address()));
    String of = " from generate_series(0, 59999) i";
    database.execute(
        "insert into ticker_entry select 's' || i % 20, i / 20 + 1, i / 20 + 1, 'sale', i,"
            + " 'Teapot', null, 0, 1, 100, 'GBP', now(),"
            + " timestamptz '2026-01-01' + i / 20 * interval '1 minute', now(), null, null, null,"
            + " i / 20 % 30 = 0, false, i"
            + of);
    database.execute(
        "insert into sales_bucket select 's' || i % 20,"
            + " timestamptz '2026-01-01' + i / 20 * interval '15 minutes', 1, 10, 1, 0, 0, 0, 0"
            + of);
    database.execute(
        "insert into event_log select i + 1, 's' || i % 20, 's' || i % 20 || '/order/' || i, 0,"
            + " 'order', gen_random_uuid(), 'x', 1, '{}', '{}', now()"
            + of);
    database.execute(
        "insert into sales_order select 's' || i % 20, i, '{}', 1, 1, 1, now(), i,"
            + " timestamptz '2026-01-01' + i / 20 * interval '1 minute', false"
            + of);
    database.execute("analyze");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select * from ticker_entry where store_id = 's7' and seq < 3000 order by seq desc limit"
            + " 200",
        "select * from ticker_entry where store_id = 's7' and seq_with_tests > 2 and seq_with_tests"
            + " < 9223372036854775807 order by seq_with_tests limit 200",
        "select * from ticker_entry where store_id = 's7' and seq > 0 and seq < 9223372036854775807"
            + " and seq <= 2000 and at <= timestamptz '2026-01-02' order by seq desc limit 20",
        LATE,
        LATE_WITH_TESTS,
        "select sum(gross) from sales_bucket where store_id = 's7' and quarter >= timestamptz"
            + " '2026-01-02' and quarter < timestamptz '2026-01-03'",
        "select max(position) from event_log where store_id = 's7' and position <= 50000",
        "select min(position) from event_log where store_id = 's7'",
        "select * from sales_order where store_id = 's7' and not test and placed_at >= timestamptz"
            + " '2026-01-01' and placed_at < timestamptz '2026-01-03' and (placed_at, position) >"
            + " (timestamptz '2026-01-02', 5) and position <= 50000 order by placed_at, position"
            + " limit 101",
        "select * from sales_order where store_id = 's7' and order_id = '147'"
      })
  @DisplayName("is the same with the fence as without it")
  void same(String query) {
    assertThat(steps(reader, query)).isEqualTo(steps(owner, query)).isNotEmpty();
  }

  @Test
  @DisplayName("finds what was told late in an index that has nothing else")
  void late() {
    assertThat(plan(reader, LATE)).containsPattern(" (on|using) ticker_entry_late\\b");
    assertThat(plan(reader, LATE_WITH_TESTS))
        .containsPattern(" (on|using) ticker_entry_late_with_tests\\b");
  }

  private static List<String> steps(JdbcClient as, String query) {
    return STEP.matcher(plan(as, query)).results().map(MatchResult::group).toList();
  }

  private static String plan(JdbcClient as, String query) {
    return String.join("\n", as.sql("explain (costs off) " + query).query(String.class).list());
  }
}
