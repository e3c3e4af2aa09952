package dev.paceline.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.api.goal.CurveKind;
import dev.paceline.api.goal.GoalEvent.GoalSet;
import dev.paceline.api.goal.GoalId;
import dev.paceline.api.goal.GoalPeriod;
import dev.paceline.api.goal.GoalTerms;
import dev.paceline.api.goal.Period;
import dev.paceline.api.goal.RefundsCountOn;
import dev.paceline.api.goal.Target;
import dev.paceline.api.goal.Tolerance;
import dev.paceline.api.money.Money;
import dev.paceline.api.money.Quantity;
import dev.paceline.api.money.UnitPrice;
import dev.paceline.api.order.OrderContent;
import dev.paceline.api.order.OrderEvent.OrderPlaced;
import dev.paceline.api.order.OrderId;
import dev.paceline.api.order.OrderLine;
import dev.paceline.api.order.Sku;
import dev.paceline.api.store.StoreEvent.StoreOpened;
import dev.paceline.api.store.StoreId;
import dev.paceline.api.store.StoreSettings;
import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.query.goal.GoalViews;
import dev.paceline.query.live.PlainYear.Change;
import dev.paceline.query.pacing.Curve;
import dev.paceline.query.pacing.Pace;
import dev.paceline.query.pacing.PeriodBounds;
import dev.paceline.query.testing.LogWith;
import dev.paceline.query.testing.QueryServer;
import dev.paceline.query.testing.Steps;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.messaging.Message;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Goals through a year with its clock changes, in which only time passes. */
@DisplayName("Through a year in five zones")
class YearOfGoalsTest {
  private static final List<String> ZONES =
      List.of(
          "Europe/London",
          "America/New_York",
          "Asia/Kolkata",
          "Australia/Lord_Howe",
          "America/Sao_Paulo");
  private static final Instant BEGIN = Instant.parse("2017-07-05T12:00:00Z");
  private static final Instant END = Instant.parse("2018-07-05T12:00:00Z");
  private static final Currency GBP = Currency.getInstance("GBP");
  private static final Map<Period, Long> TARGETS =
      Map.of(Period.DAILY, 10_000L, Period.WEEKLY, 70_000L, Period.MONTHLY, 300_000L);

  private final long seed = Long.getLong("paceline.seed", new Random().nextLong());
  private final Random random = new Random(seed);
  private final Map<StoreId, NavigableMap<Instant, Long>> sold = new HashMap<>();
  private final Map<String, List<Change>> sent = new HashMap<>();
  private final TestClock clock = new TestClock(BEGIN);

  @Test
  @DisplayName("every period begins and every pace changes at its millisecond, told once and alone")
  void year() {
    System.out.println("YearOfGoalsTest: -Dpaceline.seed=" + seed);
    TestDatabase database = TestDatabase.withLog();
    LogWith.steps(database, history().all());
    try (LiveServer server = LiveServer.on(database, clock)) {
      QueryServer.awaitAll(database);
      run(server);
      for (int i = 0; i < ZONES.size(); i++) {
        for (Period period : TARGETS.keySet()) {
          String goal = store(i) + " " + period.wireName();
          assertThat(sent.get(goal)).as(goal).isEqualTo(expected(server, i, period));
        }
      }
    }
  }

  /**
   * The clock stands a millisecond before each change, then at it; some wake-ups are for nothing.
   */
  private void run(LiveServer server) {
    JsonMapper json = server.bean(JsonMapper.class);
    Set<StoreId> stores = new HashSet<>();
    for (int i = 0; i < ZONES.size(); i++) {
      stores.add(store(i));
    }
    var frames = new TopicFrames((message, _) -> hear(message, json), json);
    var tail =
        new GoalTail(
            () -> stores,
            server.bean(GoalViews.class),
            frames,
            clock,
            Duration.ZERO,
            Duration.ZERO);
    tail.wokenBy(stores);
    assertThat(sent).isEmpty();
    for (Instant next = tail.nextChange(); !next.isAfter(END); next = tail.nextChange()) {
      assertThat(next).isAfter(clock.instant());
      clock.set(next.minusMillis(1));
      tail.wokenBy(random.nextInt(50) == 0 ? stores : Set.of());
      clock.set(next);
      tail.wokenBy(Set.of());
    }
  }

  private boolean hear(Message<?> message, JsonMapper json) {
    JsonNode frame = json.readTree((byte[]) message.getPayload());
    JsonNode goal = frame.get("goal");
    JsonNode progress = goal.get("progress");
    assertThat(progress.get("asOf").asString())
        .startsWith(clock.instant().toString().substring(0, 19));
    sent.computeIfAbsent(
            frame.get("storeId").asString() + " " + goal.get("period").asString(),
            _ -> new ArrayList<>())
        .add(
            new Change(
                clock.instant(),
                LocalDate.parse(progress.get("periodStart").asString()),
                Pace.of(progress.get("pace").asString())));
    return true;
  }

  private List<Change> expected(LiveServer server, int i, Period period) {
    ZoneId zone = ZoneId.of(ZONES.get(i));
    LocalDate today = BEGIN.atZone(zone).toLocalDate();
    LocalDate first =
        switch (period) {
          case DAILY -> today;
          case WEEKLY -> today.minusDays(today.getDayOfWeek().getValue() - 1);
          case MONTHLY, CUSTOM -> today.withDayOfMonth(1);
        };
    var year =
        new PlainYear(
            zone,
            TARGETS.get(period),
            Tolerance.DEFAULT,
            day ->
                switch (period) {
                  case DAILY -> day.plusDays(1);
                  case WEEKLY -> day.plusDays(7);
                  case MONTHLY, CUSTOM -> day.plusMonths(1);
                },
            day -> period == Period.WEEKLY ? curve(server, i, day) : new Curve.Linear(),
            bounds -> soldIn(store(i), bounds));
    return year.changes(first, BEGIN, END);
  }

  /**
   * The weights themselves are checked elsewhere; here it is how the clock on the wall uses them.
   */
  private static Curve curve(LiveServer server, int i, LocalDate day) {
    String path = "/api/" + store(i) + "/sales-goals/weekly/curve?date=" + day;
    List<Integer> weights = new ArrayList<>();
    server.get(path).get("weights").forEach(weight -> weights.add(weight.asInt()));
    return weights.isEmpty() ? new Curve.Linear() : new Curve.Seasonal(weights);
  }

  private long soldIn(StoreId store, PeriodBounds bounds) {
    return sold.get(store).subMap(bounds.start(), bounds.end()).values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  /** All orders of the year are recorded before it begins, so that nothing but time happens. */
  private Steps history() {
    Steps steps = new Steps();
    for (int i = 0; i < ZONES.size(); i++) {
      StoreId store = store(i);
      var settings = new StoreSettings("Shop", ZoneId.of(ZONES.get(i)), GBP, DayOfWeek.MONDAY);
      steps.add(BEGIN, new StoreOpened(store, settings));
      TARGETS.forEach((period, target) -> steps.add(BEGIN, goal(store, period, target)));
      NavigableMap<Instant, Long> orders = new TreeMap<>();
      Instant at = BEGIN.minus(Duration.ofDays(90));
      while (at.isBefore(END)) {
        at = at.plusSeconds(1 + random.nextInt(86_400));
        orders.put(at, (long) random.nextInt(10_000));
      }
      orders.forEach((when, pence) -> steps.add(BEGIN, placed(store, when, pence)));
      sold.put(store, orders);
    }
    return steps;
  }

  private static GoalSet goal(StoreId store, Period period, long target) {
    return new GoalSet(
        store,
        new GoalId(period.wireName()),
        new GoalPeriod(period, null, null),
        new GoalTerms(
            null,
            new Target.Revenue(new Money(target, GBP)),
            period == Period.WEEKLY ? CurveKind.SEASONAL : CurveKind.LINEAR,
            Tolerance.DEFAULT,
            RefundsCountOn.PROCESSED));
  }

  private static OrderPlaced placed(StoreId store, Instant at, long pence) {
    var line =
        new OrderLine(
            new Sku("1"),
            "Tea",
            new Quantity(1),
            new UnitPrice(BigDecimal.valueOf(pence, 2)),
            null);
    Money zero = Money.zero(GBP);
    var content = new OrderContent(at, GBP, List.of(line), zero, zero, zero, null, null, false);
    return new OrderPlaced(store, new OrderId("o" + at.toEpochMilli()), content, content.totals());
  }

  private static StoreId store(int i) {
    return new StoreId("store-" + i);
  }
}
