package dev.paceline.query.goal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.api.goal.Metric;
import dev.paceline.query.testing.QueryServer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("In any history of a store, that of each goal")
class HistoryTest {
  private static final int HISTORIES = Integer.getInteger("paceline.histories", 2);
  private static final int EVENTS = 250;

  /** Pages begin at checkpoints, of which a history as short as these would have none. */
  private static final Map<String, Object> CHECKPOINTS =
      Map.of("paceline.checkpoints.window", 30, "paceline.checkpoints.pause", "20ms");

  @Test
  @DisplayName("names every event that moved it and every pace the clock brought, in one chain")
  void chains() {
    long seed = Long.getLong("paceline.seed", new Random().nextLong());
    System.out.println("HistoryTest.chains: -Dpaceline.seed=" + seed);
    Random seeds = new Random(seed);
    for (int i = 0; i < HISTORIES; i++) {
      Random random = new Random(seeds.nextLong());
      var history = new RandomHistory(random);
      history.steps(EVENTS);
      try (var shop = new LoggedShop(history.log, CHECKPOINTS)) {
        for (GoalRow goal : history.log.rows.goals().all()) {
          String id = goal.goalId().value();
          List<JsonNode> steps =
              steps(shop.server, "/api/acme/sales-goals/" + id + "/history?limit=" + limit(random));
          assertChains(steps, history, goal);
          assertAsLived(steps, history, goal);
        }
      }
    }
  }

  private static int limit(Random random) {
    return random.nextInt(3) == 0 ? 3 + random.nextInt(4) : 200;
  }

  static List<JsonNode> steps(QueryServer server, String path) {
    List<JsonNode> steps = new ArrayList<>();
    String next = "";
    while (next != null) {
      JsonNode page = server.get(path + next).json();
      page.get("steps").forEach(steps::add);
      next = page.get("next").isNull() ? null : "&cursor=" + page.get("next").asString();
    }
    return steps;
  }

  private static void assertChains(List<JsonNode> steps, RandomHistory history, GoalRow goal) {
    Map<String, String> actuals = new HashMap<>();
    String field = goal.metric() == Metric.REVENUE ? "amount" : "units";
    String last = "";
    for (JsonNode step : steps) {
      String start = step.get("startsAt").asString();
      String before = actuals.put(start, step.get("actualAfter").asString());
      if (before != null) {
        assertThat(step.get("actualBefore").asString()).as(step.toString()).isEqualTo(before);
      }
      if (!step.get("cause").asString().equals("time")) {
        assertThat(new BigDecimal(step.get(field).asString()))
            .as(step.toString())
            .isEqualByComparingTo(
                number(step, "actualAfter").subtract(number(step, "actualBefore")));
      }
      assertThat(step.get("recordedAt").asString()).isGreaterThanOrEqualTo(last);
      last = step.get("recordedAt").asString();
    }
    actuals.forEach((start, actual) -> {
      GoalPeriodRow row = history.log.rows.goalPeriods(goal.goalId()).get(Instant.parse(start));
      BigInteger live = row == null ? BigInteger.ZERO : row.actual();
      assertThat(new BigDecimal(actual))
          .isEqualByComparingTo(new BigDecimal(live, goal.decimals()));
    });
  }

  private static BigDecimal number(JsonNode step, String field) {
    return new BigDecimal(step.get(field).asString());
  }

  private static void assertAsLived(List<JsonNode> steps, RandomHistory history, GoalRow goal) {
    SimulatedLife life = SimulatedLife.of(goal.goalId(), history.log.events, history.log.now());
    List<String> byTime = new ArrayList<>();
    List<String> byEvents = new ArrayList<>();
    for (JsonNode step : steps) {
      String at = step.get("recordedAt").asString();
      String start = step.get("startsAt").asString();
      if (step.get("cause").asString().equals("time")) {
        // The clock shows a new period rather than that the one before it is over.
        if (goal.period().startDate() != null || !isOver(step)) {
          byTime.add("%s %s %s".formatted(at, start, step.get("paceAfter").asString()));
        }
      } else if (!number(step, "actualBefore").equals(number(step, "actualAfter"))) {
        byEvents.add(
            "%s %s %s %s"
                .formatted(
                    step.get("position").asLong(),
                    Instant.parse(start),
                    number(step, "actualBefore").unscaledValue(),
                    number(step, "actualAfter").unscaledValue()));
      }
    }
    System.out.printf(
        "%s: %d steps, %d by time, %d moved the actual%n",
        goal.goalId().value(), steps.size(), byTime.size(), byEvents.size());
    assertThat(byTime).as(goal.toString()).isEqualTo(life.byTime);
    assertThat(byEvents).as(goal.toString()).isEqualTo(life.byEvents);
    assertPaces(steps, life, goal);
  }

  private static boolean isOver(JsonNode step) {
    return step.get("paceAfter").asString().equals("missed");
  }

  /** Where an event made the pace another of the period that was shown, its step says so. */
  private static void assertPaces(List<JsonNode> steps, SimulatedLife life, GoalRow goal) {
    Map<Long, List<String>> told = new HashMap<>();
    for (JsonNode step : steps) {
      if (!step.get("cause").asString().equals("time")) {
        told.computeIfAbsent(step.get("position").asLong(), _ -> new ArrayList<>())
            .add(
                (step.get("paceBefore").isNull() ? "" : step.get("paceBefore").asString())
                    + " > "
                    + (step.get("paceAfter").isNull() ? "none" : step.get("paceAfter").asString()));
      }
    }
    life.paces.forEach((position, paces) -> {
      String[] both = paces.split(" > ", -1);
      if (!both[0].equals(both[1])) {
        String of = goal + " at " + position;
        // A period that is new then has no pace before.
        assertThat(told).as(of).containsKey(position);
        assertThat(told.get(position)).as(of).anyMatch(pace -> pace.endsWith(" > " + both[1]));
      }
    });
  }
}
