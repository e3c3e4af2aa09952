package dev.paceline.query.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.query.testing.LogWith;
import dev.paceline.query.testing.LoggedStep;
import dev.paceline.query.testing.QueryServer;
import dev.paceline.query.testing.RandomHistory;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/**
 * What an answer as of a random moment costs in a store with few events and in one with many: a
 * program. Both take turns, so that whatever else the machine does happens to both.
 */
final class AsOfCost {
  private static final int FEW = Integer.getInteger("asof.few", 10_000);
  private static final int MANY = Integer.getInteger("asof.many", 1_000_000);
  private static final int ASKED = Integer.getInteger("asof.asked", 400);
  private static final int CHUNK = 20_000;

  private final int events;
  private final QueryServer server;
  private final List<String> goals;
  private final Random random = new Random(3);

  private AsOfCost(int events) {
    this.events = events;
    TestDatabase database = TestDatabase.withLog();
    List<LoggedStep> history = RandomHistory.ofSales(1, events);
    for (int at = 0; at < events; at += CHUNK) {
      LogWith.steps(database, at, history.subList(at, Math.min(events, at + CHUNK)));
    }
    database.execute("vacuum analyze");
    server = QueryServer.on(database, Map.of("logging.level.root", "WARN"));
    long begin = System.nanoTime();
    await("select coalesce(max(position), 0) from store_cursor", events);
    long folded = System.nanoTime();
    await("select coalesce(max(position), 0) + 999 from checkpoint", events);
    System.out.printf(
        "%,d events: served rows after %,d ms, last checkpoint %,d ms later, %s of versions%n",
        events,
        (folded - begin) / 1_000_000,
        (System.nanoTime() - folded) / 1_000_000,
        database
            .jdbc()
            .sql(
                """
                select pg_size_pretty(sum(pg_total_relation_size(t::regclass))) || ' beside '
                       || pg_size_pretty(pg_total_relation_size('event_log'))
                  from unnest(array['checkpoint', 'store_version', 'goal_version',
                                    'goal_period_version', 'sales_bucket_version']) t
                """)
            .query(String.class)
            .single());
    goals =
        server
            .get("/api/store-0/sales-goals?status=all")
            .json()
            .path("goals")
            .valueStream()
            .map(goal -> goal.path("goalId").stringValue())
            .toList();
  }

  public static void main(String[] args) {
    var few = new AsOfCost(FEW);
    var many = new AsOfCost(MANY);
    for (String what : List.of("warm-up", "progress", "recent", "live")) {
      long[] one = new long[ASKED];
      long[] other = new long[ASKED];
      for (int i = 0; i < ASKED; i++) {
        one[i] = few.ask(what);
        other[i] = many.ask(what);
      }
      report(what, one, other);
    }
    System.exit(0);
  }

  private static void report(String what, long[] few, long[] many) {
    Arrays.sort(few);
    Arrays.sort(many);
    System.out.printf(
        "%s: median %,d µs of %,d events, %,d µs of %,d: %.2f times; p95 %,d and %,d µs%n",
        what,
        few[ASKED / 2] / 1_000,
        FEW,
        many[ASKED / 2] / 1_000,
        MANY,
        (double) many[ASKED / 2] / few[ASKED / 2],
        few[ASKED * 95 / 100] / 1_000,
        many[ASKED * 95 / 100] / 1_000);
  }

  private long ask(String what) {
    String goal = goals.get(random.nextInt(goals.size()));
    String moment = "&position=" + (100 + random.nextInt(events - 100));
    String path =
        switch (what) {
          case "recent" -> "/api/store-0/orders/recent?limit=20" + moment;
          case "live" -> "/api/store-0/sales-progress?goalId=" + goal;
          default -> "/api/store-0/sales-progress?goalId=" + goal + moment;
        };
    long begin = System.nanoTime();
    JsonNode answer = server.get(path).json();
    long took = System.nanoTime() - begin;
    assertThat(answer.isObject()).isTrue();
    return took;
  }

  private void await(String position, long wanted) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(20))
        .until(() -> server.jdbc().sql(position).query(Long.class).single() >= wanted);
  }
}
