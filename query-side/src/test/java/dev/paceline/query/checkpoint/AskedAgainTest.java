package dev.paceline.query.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.query.live.TestClock;
import dev.paceline.query.testing.Answer;
import dev.paceline.query.testing.LogWith;
import dev.paceline.query.testing.LoggedStep;
import dev.paceline.query.testing.QueryServer;
import dev.paceline.query.testing.RandomHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Random histories come in by batches, between restarts with checkpoints of other sizes; every
 * answer on the way is asked for again. Another history runs with {@code -Dasof.seed=}.
 */
@DisplayName("A live answer")
class AskedAgainTest {
  private static final int STORES = 2;
  private static final int EVENTS = Integer.getInteger("asof.events", 500);

  /** What was answered, and the query's part that names the moment. */
  private record Live(String path, String body, String moment, Instant at) {}

  private final long seed = Long.getLong("asof.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final TestDatabase database = TestDatabase.withLog();
  private final TestClock clock = new TestClock(Instant.EPOCH);
  private final List<Live> answers = new ArrayList<>();
  private QueryServer server;

  @ParameterizedTest(name = "checkpoints of {0} events")
  @ValueSource(ints = {7, 60})
  @DisplayName("is given again, byte for byte, when asked for with its asOf and position")
  void askedAgain(int window) {
    System.out.println("asof.seed=" + seed);
    List<LoggedStep> history = RandomHistory.of(seed, STORES, EVENTS);
    restart(window);
    int at = 0;
    while (at < history.size()) {
      int next = Math.min(history.size(), at + 1 + random.nextInt(30));
      while (next < history.size() && isSameTime(history, next)) {
        next++;
      }
      LogWith.steps(database, at, history.subList(at, next));
      server.awaitAll();
      clock.set(between(history, next));
      ask("store-" + random.nextInt(STORES));
      if (random.nextInt(8) == 0) {
        server.close();
        restart(window);
      }
      at = next;
    }
    awaitCheckpoints(window);
    Instant last = history.getLast().recordedAt();
    askAgain(last);
    server.close();
    database.execute("truncate checkpoint, store_version, goal_version");
    database.execute("truncate goal_period_version, sales_bucket_version");
    restart(0);
    askAgain(last);
    server.close();
  }

  private void restart(int window) {
    server =
        QueryServer.at(
            clock,
            database,
            Map.of("paceline.checkpoints.window", window, "paceline.checkpoints.pause", "20ms"));
  }

  /** What is recorded at one time is known at once. */
  private static boolean isSameTime(List<LoggedStep> history, int next) {
    return history.get(next).recordedAt().equals(history.get(next - 1).recordedAt());
  }

  /** Any time from the last event on until before the next. */
  private Instant between(List<LoggedStep> history, int next) {
    Instant last = history.get(next - 1).recordedAt();
    Instant end = next < history.size() ? history.get(next).recordedAt() : last.plusSeconds(86_400);
    return last.plusMillis(random.nextLong(end.toEpochMilli() - last.toEpochMilli()));
  }

  private void ask(String store) {
    String recent = "/api/" + store + "/orders/recent";
    keep(recent + "?limit=50", "");
    keep(recent + "?limit=5&test=true&before=" + (1 + random.nextInt(100)), "");
    keep(recent + "?limit=9&after=" + random.nextInt(100), "");
    JsonNode goals = server.get("/api/" + store + "/sales-goals?status=all").json().path("goals");
    for (JsonNode goal : goals) {
      String path = "/api/" + store + "/sales-progress?goalId=" + goal.path("goalId").stringValue();
      keep(path, "/progress");
      String day = clock.instant().minusSeconds(random.nextInt(30 * 86_400)).toString();
      keep(path + "&date=" + day.substring(0, 10), "/progress");
    }
  }

  private void keep(String path, String pointer) {
    Answer answer = server.get(path);
    if (answer.status() == 400) {
      return; // A day outside of a custom goal.
    }
    JsonNode stated = answer.json().at(pointer);
    if (stated.path("asOf").isString()) {
      String moment =
          "&asOf=%s&position=%d"
              .formatted(stated.path("asOf").stringValue(), stated.path("position").longValue());
      answers.add(new Live(path, answer.text(), moment, clock.instant()));
    }
  }

  private void askAgain(Instant last) {
    assertThat(answers).hasSizeGreaterThan(EVENTS / 5);
    clock.set(last.plusSeconds(10_000_000));
    for (Live live : answers) {
      assertThat(server.get(live.path() + live.moment() + "&known=then").text())
          .as("seed %d, %s%s", seed, live.path(), live.moment())
          .isEqualTo(live.body());
      if (live.at().isBefore(last) && random.nextInt(4) == 0) {
        assertThat(server.get(live.path() + "&asOf=" + live.at()).text())
            .as("seed %d, %s at %s", seed, live.path(), live.at())
            .isEqualTo(live.body());
      }
    }
  }

  private void awaitCheckpoints(int window) {
    Awaitility.await()
        .until(() ->
            database
                .jdbc()
                .sql(
                    """
                    select bool_and((
                      select count(*) from event_log e
                       where e.store_id = c.store_id and e.position > (
                         select coalesce(max(position), 0) from checkpoint k
                          where k.store_id = c.store_id)) < ?)
                      from store_cursor c
                    """)
                .param(window)
                .query(Boolean.class)
                .single());
  }
}
