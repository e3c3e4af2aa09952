package dev.paceline.query.goal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.api.goal.CurveKind;
import dev.paceline.query.pacing.Amount;
import dev.paceline.query.pacing.Curve;
import dev.paceline.query.pacing.CurveOver;
import dev.paceline.query.pacing.Pacing;
import dev.paceline.query.pacing.PeriodBounds;
import dev.paceline.query.pacing.Progress;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("In any history of a store")
class HindsightTest {
  private static final int HISTORIES = Integer.getInteger("paceline.histories", 3);
  private static final int EVENTS = 300;
  private static final int MOMENTS = 25;

  @Test
  @DisplayName("a goal at any moment by what is known today is as counted plainly up to then")
  void asCountedPlainly() {
    Random seeds = seeds("asCountedPlainly");
    for (int i = 0; i < HISTORIES; i++) {
      Random random = new Random(seeds.nextLong());
      var history = new RandomHistory(random);
      history.steps(EVENTS);
      try (var shop = new LoggedShop(history.log)) {
        for (GoalRow goal : history.log.rows.goals().all()) {
          for (int moment = 0; moment < MOMENTS; moment++) {
            assertAsCounted(history, goal, momentOf(history, random), shop);
          }
        }
      }
    }
  }

  /** Before the first event and between all others; now and then at the very moment of one. */
  static Instant momentOf(RandomHistory history, Random random) {
    Instant first = history.log.events.getFirst().recordedAt().minus(Duration.ofDays(115));
    Instant last = history.log.now();
    long span = Duration.between(first, last).toMillis();
    return random.nextInt(20) == 0 ? last : first.plusMillis(random.nextLong(span));
  }

  private static void assertAsCounted(
      RandomHistory history, GoalRow goal, Instant m, LoggedShop shop) {
    JsonNode shown =
        shop.server
            .get(
                "/api/acme/sales-progress?known=now&goalId=%s&asOf=%s"
                    .formatted(goal.goalId().value(), m))
            .json()
            .get("progress");
    PeriodBounds bounds = history.plainShown(goal, m);
    PlainCount plain = history.counted(goal, m).getOrDefault(bounds.start(), PlainCount.NOTHING);
    String of = goal + " at " + m;
    assertThat(shown.get("startsAt").asString()).as(of).isEqualTo(wire(bounds.start()));
    assertThat(shown.get("endsAt").asString()).as(of).isEqualTo(wire(bounds.end()));
    assertThat(shown.get("orders").asLong()).as(of).isEqualTo(plain.orders());
    Progress figures = figures(history, goal, bounds, plain.actual(), m);
    int decimals = goal.decimals();
    assertThat(shown.get("actual").asString()).as(of).isEqualTo(figures.actual().text(decimals));
    assertThat(shown.get("target").asString()).isEqualTo(figures.target().text(decimals));
    assertThat(shown.get("expected").asString()).isEqualTo(figures.expected().text(decimals));
    assertThat(shown.get("variance").asString()).isEqualTo(figures.variance().text(decimals));
    assertThat(shown.get("pace").asString()).as(of).isEqualTo(figures.pace().wireName());
    assertThat(text(shown.get("nextPaceAt")))
        .isEqualTo(figures.nextPaceAt() == null ? null : wire(figures.nextPaceAt()));
    Amount projected = figures.projected();
    assertThat(text(shown.get("projected")))
        .isEqualTo(projected == null ? null : projected.text(decimals));
    assertThat(shown.get("beforeGoal").asBoolean()).isEqualTo(!bounds.end().isAfter(goal.setAt()));
    assertThat(shown.get("asOf").asString()).isEqualTo(wire(m));
    assertThat(shown.get("position").asLong()).isEqualTo(history.log.events.size());
  }

  private static Progress figures(
      RandomHistory history, GoalRow goal, PeriodBounds bounds, BigInteger actual, Instant m) {
    boolean seasonal = history.curveUntil(goal, bounds.end()) == CurveKind.SEASONAL;
    ZoneId zone = history.zoneFrom(goal, bounds.start());
    Curve curve = seasonal ? history.curve(goal, bounds.first(), zone).curve() : new Curve.Linear();
    return new Pacing(
            CurveOver.of(curve, bounds, zone),
            goal.period().period(),
            history.targetUntil(goal, bounds.end()),
            actual,
            goal.termsUntil(bounds.end()).tolerance())
        .at(m);
  }

  private static String text(JsonNode node) {
    return node.isNull() ? null : node.asString();
  }

  private static String wire(Instant at) {
    return dev.paceline.api.time.WireInstant.format(at);
  }

  @Test
  @DisplayName("what a figure is made of adds up to it: live, then and by what is known today")
  void addsUp() {
    Random seeds = seeds("addsUp");
    for (int i = 0; i < HISTORIES; i++) {
      Random random = new Random(seeds.nextLong());
      var history = new RandomHistory(random);
      history.steps(EVENTS);
      try (var shop = new LoggedShop(history.log)) {
        for (GoalRow goal : history.log.rows.goals().all()) {
          assertAddsUp(shop, goal, "");
          for (int moment = 0; moment < 8; moment++) {
            Instant m = momentOf(history, random);
            assertAddsUp(shop, goal, "&known=now&asOf=" + m);
            if (!m.isBefore(goal.setAt())) {
              assertAddsUp(shop, goal, "&asOf=" + m);
            }
            long position = 1 + random.nextInt(history.log.events.size());
            if (!history.log.events.get((int) position - 1).recordedAt().isBefore(goal.setAt())) {
              Instant at = history.log.now();
              assertAddsUp(shop, goal, "&position=" + position + "&asOf=" + at);
            }
          }
        }
      }
    }
  }

  private static void assertAddsUp(LoggedShop shop, GoalRow goal, String moment) {
    String id = goal.goalId().value();
    String of = id + moment;
    JsonNode shown =
        shop.server.get("/api/acme/sales-progress?goalId=" + id + moment).json().get("progress");
    Explained explained =
        Explained.at(
            shop.server, "/api/acme/sales-goals/" + id + "/explain?limit=7" + moment, () -> {});
    assertThat(explained.actual()).as(of).isEqualTo(shown.get("actual").asString());
    JsonNode first = explained.pages().getFirst();
    assertThat(first.get("periodStart").asString()).isEqualTo(shown.get("periodStart").asString());
    assertThat(first.get("position").asLong()).isEqualTo(shown.get("position").asLong());
    explained.assertAddsUp(of);
  }

  private static Random seeds(String test) {
    long seed = Long.getLong("paceline.seed", new Random().nextLong());
    System.out.println("HindsightTest." + test + ": -Dpaceline.seed=" + seed);
    return new Random(seed);
  }
}
