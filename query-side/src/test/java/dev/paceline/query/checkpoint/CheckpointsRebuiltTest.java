package dev.paceline.query.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.query.testing.LogWith;
import dev.paceline.query.testing.QueryServer;
import dev.paceline.query.testing.RandomHistory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("Checkpoints that are wrong")
class CheckpointsRebuiltTest {
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);
  private static final Map<String, Object> SETTINGS =
      Map.of("paceline.checkpoints.window", 25, "paceline.checkpoints.pause", "20ms");
  private static final String VERSIONS =
      """
      select 'k' || k::text from checkpoint k union all
      select 's' || v::text from store_version v union all
      select 'g' || v::text from goal_version v union all
      select 'p' || v::text from goal_period_version v union all
      select 'b' || v::text from sales_bucket_version v order by 1
      """;

  private final TestDatabase database = TestDatabase.withLog();

  @Test
  @DisplayName("are named by an audit though what is served is right, and put right by a rebuild")
  void audited() {
    LogWith.steps(database, RandomHistory.of(8, 2, 300));
    try (QueryServer server = QueryServer.on(database, SETTINGS)) {
      server.awaitAll();
      await().atMost(LONG_ENOUGH).until(() -> missingWindows() == 0);
      List<String> right = versions();
      assertThat(audit(server).get("equal").asBoolean()).isTrue();

      database.execute(
          "update sales_bucket_version set gross = gross + 1 where store_id = 'store-1' and"
              + " checkpoint = (select min(position) from checkpoint where store_id = 'store-1')");
      JsonNode wrong = audit(server);
      assertThat(wrong.get("equal").asBoolean()).isFalse();
      assertThat(wrong.get("differing").asInt()).isPositive();
      assertThat(wrong.at("/differences/0/table").asString()).isEqualTo("sales_bucket_version");
      assertThat(wrong.at("/differences/0/column").asString()).isEqualTo("gross");
      assertThat(wrong.at("/differences/0/kind").asString()).isEqualTo("changed");

      JsonNode rebuilt = rebuild(server);
      assertThat(rebuilt.get("state").asString()).isEqualTo("done");
      assertThat(rebuilt.get("rowsReplaced").asInt()).isEqualTo(wrong.get("differing").asInt());
      assertThat(rebuilt.get("storesChanged").asInt()).isEqualTo(1);
      await().atMost(LONG_ENOUGH).until(() -> missingWindows() == 0);
      assertThat(versions()).isEqualTo(right);
      assertThat(audit(server).get("equal").asBoolean()).isTrue();

      assertThat(rebuild(server).get("rowsReplaced").asInt()).isZero();
      assertThat(versions()).isEqualTo(right);
    }
  }

  private static JsonNode audit(QueryServer server) {
    String location = server.send("POST", "/api/store-1/audits").header("Location");
    await()
        .atMost(LONG_ENOUGH)
        .until(() -> !server.get(location).json().get("state").asString().equals("running"));
    JsonNode run = server.get(location).json();
    assertThat(run.get("state").asString()).isEqualTo("done");
    return run;
  }

  private static JsonNode rebuild(QueryServer server) {
    assertThat(server.send("POST", "/api/admin/projections/sales/rebuild?storeId=store-1").status())
        .isEqualTo(202);
    await().atMost(LONG_ENOUGH).until(() -> latest(server).get("finishedAt").isString());
    return latest(server);
  }

  private static JsonNode latest(QueryServer server) {
    return server.get("/api/admin/projections").json().at("/rebuilds/0");
  }

  private List<String> versions() {
    return database.jdbc().sql(VERSIONS).query(String.class).list();
  }

  /** How many windows of events have no checkpoint yet. */
  private long missingWindows() {
    return database
        .jdbc()
        .sql(
            """
            select sum(e.events / 25 - coalesce(k.kept, 0)) from
              (select store_id, count(*) as events from event_log group by store_id) e
              left join (select store_id, count(*) as kept from checkpoint group by store_id) k
                using (store_id)
            """)
        .query(Long.class)
        .single();
  }
}
