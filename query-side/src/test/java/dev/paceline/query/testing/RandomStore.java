package dev.paceline.query.testing;

import dev.paceline.api.goal.CurveKind;
import dev.paceline.api.goal.GoalEvent;
import dev.paceline.api.goal.GoalEvent.GoalRetired;
import dev.paceline.api.goal.GoalEvent.GoalRevised;
import dev.paceline.api.goal.GoalEvent.GoalSet;
import dev.paceline.api.goal.GoalId;
import dev.paceline.api.goal.GoalPeriod;
import dev.paceline.api.goal.GoalTerms;
import dev.paceline.api.goal.Metric;
import dev.paceline.api.goal.Period;
import dev.paceline.api.goal.RefundsCountOn;
import dev.paceline.api.goal.Target;
import dev.paceline.api.goal.Tolerance;
import dev.paceline.api.store.StoreEvent.StoreOpened;
import dev.paceline.api.store.StoreEvent.StoreSettingsChanged;
import dev.paceline.api.store.StoreId;
import dev.paceline.api.store.StoreSettings;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** One store of a made-up history. */
final class RandomStore {
  private static final List<String> ZONES =
      List.of("Europe/London", "Asia/Kathmandu", "America/New_York", "Australia/Lord_Howe", "UTC");
  private static final List<String> CURRENCIES = List.of("GBP", "JPY", "KWD");

  private final StoreId id;
  private final Random random;
  private final List<RandomOrder> open = new ArrayList<>();
  private final Map<GoalId, Metric> goals = new HashMap<>();
  private StoreSettings settings;
  private int orders;

  RandomStore(StoreId id, Random random) {
    this.id = id;
    this.random = random;
    settings =
        new StoreSettings(
            "Shop of " + id,
            zone(),
            Currency.getInstance(CURRENCIES.get(random.nextInt(CURRENCIES.size()))),
            DayOfWeek.MONDAY);
  }

  Object opened() {
    return new StoreOpened(id, settings);
  }

  /** Anything. */
  Object next(Instant now) {
    int die = random.nextInt(100);
    if (die < 3) {
      return settingsChanged();
    }
    return die < 8 ? goal(now) : order(now);
  }

  /** What happens to an order, or another order. */
  Object order(Instant now) {
    if (random.nextInt(10) < 3 && !open.isEmpty()) {
      RandomOrder order = open.get(random.nextInt(open.size()));
      Object event = order.changed(now);
      if (order.isOver()) {
        open.remove(order);
      }
      return event;
    }
    RandomOrder order = new RandomOrder(id, "o" + orders++, settings.currency(), random);
    open.add(order);
    return order.placed(now);
  }

  private Object settingsChanged() {
    settings =
        new StoreSettings(
            "Shop of " + id + " " + random.nextInt(100),
            random.nextBoolean() ? zone() : settings.timeZone(),
            settings.currency(),
            DayOfWeek.of(1 + random.nextInt(7)));
    return new StoreSettingsChanged(id, settings);
  }

  private ZoneId zone() {
    return ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
  }

  /** What happens to a goal. */
  GoalEvent goal(Instant now) {
    Period period = Period.values()[random.nextInt(Period.values().length)];
    Metric metric = Metric.values()[random.nextInt(Metric.values().length)];
    GoalId goal = new GoalId(period.wireName() + "-" + metric.wireName());
    @Nullable Metric known = goals.putIfAbsent(goal, metric);
    if (known == null) {
      return new GoalSet(id, goal, period(period, now), terms(metric));
    }
    return random.nextInt(4) == 0
        ? new GoalRetired(id, goal)
        : new GoalRevised(id, goal, terms(metric));
  }

  private GoalPeriod period(Period period, Instant now) {
    LocalDate today = now.atZone(settings.timeZone()).toLocalDate();
    LocalDate start = today.minusDays(random.nextInt(20));
    return period == Period.CUSTOM
        ? new GoalPeriod(period, start, start.plusDays(random.nextInt(40)))
        : new GoalPeriod(period, null, null);
  }

  private GoalTerms terms(Metric metric) {
    return new GoalTerms(
        random.nextBoolean() ? "Label " + random.nextInt(9) : null,
        Target.of(metric, BigDecimal.valueOf(1 + random.nextInt(5_000)), settings.currency()),
        random.nextBoolean() ? CurveKind.LINEAR : CurveKind.SEASONAL,
        new Tolerance(random.nextInt(2_000)),
        RefundsCountOn.values()[random.nextInt(2)]);
  }
}
