package dev.paceline.query.goal;

import static dev.paceline.query.goal.ShopLog.placed;

import dev.paceline.api.goal.CurveKind;
import dev.paceline.api.goal.GoalEvent.GoalRetired;
import dev.paceline.api.goal.GoalId;
import dev.paceline.api.goal.GoalPeriod;
import dev.paceline.api.goal.GoalTerms;
import dev.paceline.api.goal.Metric;
import dev.paceline.api.goal.Period;
import dev.paceline.api.goal.RefundsCountOn;
import dev.paceline.api.order.OrderEvent;
import dev.paceline.api.order.TakeBack;
import dev.paceline.query.goal.ShopLog.Order;
import dev.paceline.query.pacing.PeriodBounds;
import dev.paceline.query.pacing.PeriodCalendar;
import dev.paceline.query.store.CalendarEra;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/** A store to which anything happens by chance, and which counts its orders the plain way. */
final class RandomHistory {
  static final List<String> KINDS = List.of("daily", "weekly", "monthly", "custom");
  private static final List<String> ZONES =
      List.of("Europe/London", "Asia/Tokyo", "America/New_York", "Pacific/Apia", "Asia/Kathmandu");
  private static final Instant OPENED = Instant.parse("2026-03-20T09:00:00Z");

  private final Random random;
  private final String zone;
  final ShopLog log;
  private final List<Order> orders = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final Map<String, Boolean> set = new HashMap<>();

  /** Something that happened, so that it can happen again to another log. */
  private record Step(Instant at, String order, Consumer<ShopLog> happens) {}

  RandomHistory(Random random) {
    this.random = random;
    zone = pick(ZONES);
    log = new ShopLog(OPENED.toString(), zone);
  }

  void steps(int count) {
    for (int i = 0; i < count; i++) {
      step();
    }
  }

  void step() {
    Instant now = log.now().plusSeconds(random.nextInt(40_000));
    int kind = random.nextInt(100);
    if (kind < 55 || orders.isEmpty()) {
      place(now);
    } else if (kind < 85) {
      takeBack(now, pick(orders));
    } else if (kind < 93) {
      goal(now);
    } else {
      move(now);
    }
  }

  private void place(Instant now) {
    Instant at = now.minus(Duration.ofMinutes(random.nextInt(10) - 5));
    if (random.nextInt(4) == 0) {
      at = now.minus(Duration.ofMinutes(random.nextInt(60 * 24 * 110)));
    }
    var order =
        new Order(
            placed(
                "o" + orders.size(),
                at,
                random.nextInt(5_000),
                1 + random.nextInt(4),
                random.nextInt(15) == 0));
    orders.add(order);
    happens(now, order, order.placed);
  }

  private void takeBack(Instant now, Order order) {
    if (order.retracted) {
      return;
    }
    Instant placedAt = order.placed.content().placedAt();
    long span = Math.max(1, Duration.between(placedAt, now).toSeconds());
    Instant at = placedAt.plusSeconds(random.nextLong(span));
    long net = order.left().netSales().minorUnits();
    switch (random.nextInt(4)) {
      case 0 -> happens(now, order, order.retract(at));
      case 1 -> happens(now, order, order.cancel(at));
      default ->
          happens(
              now,
              order,
              order.refund(
                  at, random.nextLong(net + 1), random.nextLong(order.left().units() + 1)));
    }
  }

  private void happens(Instant now, Order order, OrderEvent event) {
    happens(new Step(now, order.placed.orderId().value(), log -> log.at(now).order(event)));
  }

  private void happens(Step step) {
    steps.add(step);
    step.happens().accept(log);
  }

  private void goal(Instant now) {
    String kind = pick(KINDS);
    GoalTerms terms = terms(random);
    String goalId = kind + "-" + terms.target().metric().wireName();
    if (set.putIfAbsent(goalId, true) == null) {
      GoalPeriod period = period(kind, random.nextInt(30) - 10);
      happens(new Step(now, "", log -> log.at(now).set(goalId, period, terms)));
    } else if (random.nextInt(4) == 0) {
      var retired = new GoalRetired(ShopLog.STORE, new GoalId(goalId));
      happens(new Step(now, "", log -> log.at(now).goal(retired)));
    } else {
      happens(new Step(now, "", log -> log.at(now).revise(goalId, terms)));
    }
  }

  private void move(Instant now) {
    String zone = pick(ZONES);
    DayOfWeek weekStart = DayOfWeek.of(1 + random.nextInt(7));
    happens(new Step(now, "", log -> log.at(now).moveTo(zone, weekStart)));
  }

  /** Sets one goal of each kind, each time on the same terms. */
  void setTwins(String name) {
    GoalTerms plain = ShopLog.terms(Metric.REVENUE, 30_000, RefundsCountOn.PROCESSED);
    Instant now = log.now();
    for (String kind : KINDS) {
      GoalTerms terms = kind.equals("monthly") ? plain : ShopLog.seasonal(plain);
      GoalPeriod period = period(kind, 3);
      happens(new Step(now, "", log -> log.at(now).set(kind + "-" + name, period, terms)));
    }
  }

  /** The same steps, those of orders at other times, though each order's in their order. */
  ShopLog replayedInAnotherOrder(Random other) {
    List<Step> mixed = new ArrayList<>(steps.stream().filter(s -> s.order().isEmpty()).toList());
    Map<String, Integer> after = new HashMap<>();
    for (Step step : steps) {
      if (!step.order().isEmpty()) {
        int from = after.getOrDefault(step.order(), 0);
        int to = from + other.nextInt(mixed.size() - from + 1);
        mixed.add(to, step);
        after.replaceAll((_, place) -> place > to ? place + 1 : place);
        after.put(step.order(), to + 1);
      }
    }
    var replayed = new ShopLog(OPENED.toString(), zone);
    mixed.forEach(step -> step.happens().accept(replayed));
    return replayed;
  }

  private GoalPeriod period(String kind, int startsIn) {
    Period period = Period.valueOf(kind.toUpperCase(java.util.Locale.ROOT));
    LocalDate start = LocalDate.parse("2026-04-01").plusDays(startsIn);
    return period == Period.CUSTOM
        ? new GoalPeriod(period, start, start.plusDays(9))
        : new GoalPeriod(period, null, null);
  }

  private static GoalTerms terms(Random random) {
    GoalTerms terms =
        ShopLog.terms(
            random.nextBoolean() ? Metric.REVENUE : Metric.UNITS_SOLD,
            1 + random.nextInt(50_000),
            random.nextBoolean() ? RefundsCountOn.PROCESSED : RefundsCountOn.ORDERED);
    return random.nextBoolean() ? terms : ShopLog.seasonal(terms);
  }

  /** A goal's periods as a plain count of all orders has them, by where they start. */
  Map<Instant, PlainCount> counted(GoalRow goal) {
    return counted(goal, Instant.MAX);
  }

  /** The same of what counts at or before m only. */
  Map<Instant, PlainCount> counted(GoalRow goal, Instant m) {
    Map<Instant, PlainCount> counts = new HashMap<>();
    for (Order order : orders) {
      if (order.retracted || order.placed.content().test()) {
        continue;
      }
      Instant placedAt = order.placed.content().placedAt();
      var totals = order.placed.totals();
      if (!placedAt.isAfter(m)) {
        add(
            goal,
            counts,
            placedAt,
            amount(goal, totals.netSales().minorUnits(), totals.units()),
            1);
      }
      for (TakeBack back : order.taken) {
        long amount = -amount(goal, back.netAmount().minorUnits(), back.units());
        if (!back.at().isAfter(m) && countsOn(goal, back.at()) == RefundsCountOn.PROCESSED) {
          add(goal, counts, back.at(), amount, 0);
        }
        if (!placedAt.isAfter(m) && countsOn(goal, placedAt) == RefundsCountOn.ORDERED) {
          add(goal, counts, placedAt, amount, 0);
        }
      }
    }
    return counts;
  }

  private void add(
      GoalRow goal, Map<Instant, PlainCount> counts, Instant at, long amount, int orders) {
    PeriodBounds bounds = plainBounds(goal, at);
    if (bounds != null) {
      counts.merge(
          bounds.start(),
          PlainCount.NOTHING.plus(amount, orders),
          (before, _) -> before.plus(amount, orders));
    }
  }

  /** What PACING.md says of the curve of a period, from the orders themselves. */
  PlainCurve curve(GoalRow goal, LocalDate first, ZoneId zone) {
    return PlainCurve.of(orders, goal.metric(), first, zone);
  }

  /** By whose days the goal's period is cut that begins then. */
  ZoneId zoneFrom(GoalRow goal, Instant start) {
    return goal.timeline(log.rows.store().get().eras()).zoneFrom(start);
  }

  /** The period that runs at t, of a custom goal its only one. */
  PeriodBounds plainShown(GoalRow goal, Instant t) {
    PeriodBounds running = plainBounds(goal, t);
    return running == null ? customBounds(goal.period(), log.rows.store().get().eras()) : running;
  }

  /** What PACING.md says of the curve of a row, from the orders themselves. */
  PlainCurve curve(GoalRow goal, GoalPeriodRow row) {
    return PlainCurve.of(orders, goal.metric(), row.bounds().first(), zoneAt(goal, row));
  }

  /** By whose days the row's period was cut: the last of the zones that give these bounds. */
  private ZoneId zoneAt(GoalRow goal, GoalPeriodRow row) {
    return goal.timeline(log.rows.store().get().eras()).zoneFrom(row.startsAt());
  }

  CurveKind curveUntil(GoalRow goal, Instant end) {
    return termsUntil(goal, end).curve();
  }

  private static long amount(GoalRow goal, long net, long units) {
    return goal.metric() == Metric.REVENUE ? net : units;
  }

  private RefundsCountOn countsOn(GoalRow goal, Instant at) {
    PeriodBounds bounds = plainBounds(goal, at);
    return bounds == null ? null : termsUntil(goal, bounds.end()).refundsCountOn();
  }

  long targetUntil(GoalRow goal, Instant end) {
    return termsUntil(goal, end).target().amount();
  }

  private static GoalTerms termsUntil(GoalRow goal, Instant end) {
    return goal.revisions().reversed().stream()
        .filter(revision -> revision.recordedAt().isBefore(end))
        .findFirst()
        .orElse(goal.revisions().getFirst())
        .terms();
  }

  /** The rule as it is said: one calendar after the other, each from the running period on. */
  PeriodBounds plainBounds(GoalRow goal, Instant t) {
    List<CalendarEra> eras = log.rows.store().get().eras();
    return goal.period().period() == Period.CUSTOM
        ? customBounds(goal.period(), eras, t)
        : repeatingBounds(goal.period().period(), eras, t);
  }

  private static PeriodBounds repeatingBounds(Period period, List<CalendarEra> eras, Instant t) {
    CalendarEra last = eras.getLast();
    var calendar = new PeriodCalendar(last.timeZone(), last.weekStart());
    PeriodBounds whole = calendar.boundsAt(period, t);
    if (eras.size() == 1) {
      return whole;
    }
    List<CalendarEra> before = eras.subList(0, eras.size() - 1);
    Instant cut = repeatingBounds(period, before, last.knownFrom()).start();
    if (t.isBefore(cut)) {
      return repeatingBounds(period, before, t);
    }
    if (!whole.start().isBefore(cut)) {
      return whole;
    }
    LocalDate shown = LocalDate.ofInstant(cut, last.timeZone());
    LocalDate first = shown.isAfter(whole.first()) ? shown : whole.first();
    return new PeriodBounds(first, whole.last(), cut, whole.end());
  }

  private static PeriodBounds customBounds(GoalPeriod goal, List<CalendarEra> eras, Instant t) {
    PeriodBounds bounds = customBounds(goal, eras);
    return bounds != null && bounds.holds(t) ? bounds : null;
  }

  private static PeriodBounds customBounds(GoalPeriod goal, List<CalendarEra> eras) {
    PeriodBounds bounds = null;
    for (CalendarEra era : eras) {
      if (bounds == null || bounds.end().isAfter(era.knownFrom())) {
        ZoneId zone = era.timeZone();
        bounds =
            new PeriodCalendar(zone, DayOfWeek.MONDAY).custom(goal.startDate(), goal.endDate());
      }
    }
    return bounds;
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
