package dev.paceline.query.goal;

import static dev.paceline.query.goal.ShopLog.placed;
import static dev.paceline.query.goal.ShopLog.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.paceline.api.goal.GoalPeriod;
import dev.paceline.api.goal.Metric;
import dev.paceline.api.goal.Period;
import dev.paceline.api.goal.RefundsCountOn;
import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.query.live.TestClock;
import dev.paceline.query.rows.Recorded;
import dev.paceline.query.testing.LogWith;
import dev.paceline.query.testing.QueryServer;
import dev.paceline.query.testing.Steps;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The curve of a period in which nothing has counted")
class EmptyCurvesTest {
  private static final GoalPeriod MONTHLY = new GoalPeriod(Period.MONTHLY, null, null);
  private static final String CURVE = "/api/acme/sales-goals/goal/curve?date=2026-03-31";

  private final TestDatabase database = TestDatabase.withLog();
  private final TestClock clock = new TestClock(Instant.parse("2026-03-02T12:00:00Z"));

  @Test
  @DisplayName("is right after a rebuild, in every process, though no event has come")
  void rebuilt() {
    var log = new ShopLog("2026-01-01T09:00:00Z", "Europe/London");
    log.set("goal", MONTHLY, ShopLog.seasonal(terms(Metric.REVENUE, 1, RefundsCountOn.PROCESSED)));
    log.order(placed("o1", Instant.parse("2026-01-05T09:30:00Z"), 3_000, 1, false));
    log.order(placed("o2", Instant.parse("2026-01-06T20:30:00Z"), 1_000, 1, false));
    Steps steps = new Steps();
    for (Recorded<?> event : log.events) {
      steps.add(event.recordedAt(), event.event());
    }
    LogWith.steps(database, steps.all());
    try (QueryServer one = QueryServer.at(clock, database);
        QueryServer other = QueryServer.at(clock, database, Map.of())) {
      String right = other.get(CURVE).text();
      assertThat(right).contains("\"curve\":\"seasonal\"").contains("750000");

      for (String wrong :
          new String[] {
            "update store set first_order = timestamptz '2026-02-27'",
            "update sales_bucket set gross = gross * orders + 1",
            "delete from sales_bucket"
          }) {
        // As a program with a fault in it would have written them.
        database.execute(wrong + "; update store_cursor set position = position");
        assertThat(one.get(CURVE).text()).isNotEqualTo(right);
        assertThat(other.get(CURVE).text()).isNotEqualTo(right);
        rebuild(one);
        assertThat(one.get(CURVE).text()).as(wrong).isEqualTo(right);
        assertThat(other.get(CURVE).text()).as(wrong).isEqualTo(right);
      }
    }
  }

  private static void rebuild(QueryServer server) {
    assertThat(server.send("POST", "/api/admin/projections/sales/rebuild").status()).isEqualTo(202);
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() ->
            server.get("/api/admin/projections").json().at("/rebuilds/0/finishedAt").isString());
  }
}
