package dev.paceline.standalone.demo;

import dev.paceline.api.order.OrderCommand.PlaceOrder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What happens in the demo store on each day: the same for the same day, whenever it is asked, so
 * that what is recorded already is recognised by its id.
 */
final class DemoPlan {
  static final ZoneId ZONE = ZoneId.of("Europe/London");

  private static final long SEED = 7;
  private static final int ORDERS_A_DAY = 300;
  private static final int PER_CENT = 100;
  private static final int REFUNDS_PER_CENT = 4;
  private static final Duration RETURNS_WITHIN = Duration.ofDays(3);
  private static final int MILLIS_AN_HOUR = 3_600_000;

  /** How much of a day's trade comes in each hour of it. */
  private static final int[] HOURS = {
    8, 4, 2, 1, 1, 3, 10, 22, 38, 52, 60, 64, 70, 66, 58, 56, 58, 64, 76, 92, 100, 84, 52, 22
  };

  /** How Monday to Sunday compare. */
  private static final int[] WEEKDAYS = {104, 96, 94, 98, 106, 92, 110};

  private final DemoOrders orders;

  DemoPlan(DemoOrders orders) {
    this.orders = orders;
  }

  /** Everything that happens after one moment and up to another, in time order. */
  List<DemoAction> between(Instant after, Instant upTo) {
    LocalDate first = LocalDate.ofInstant(after.minus(RETURNS_WITHIN), ZONE);
    LocalDate last = LocalDate.ofInstant(upTo, ZONE);
    return first
        .datesUntil(last.plusDays(1))
        .flatMap(this::day)
        .filter(action -> action.at().isAfter(after) && !action.at().isAfter(upTo))
        .sorted(DemoAction.IN_TIME)
        .toList();
  }

  /** The same, in the same order, each day apart. */
  static Collection<List<DemoAction>> byDay(List<DemoAction> actions) {
    return actions.stream()
        .collect(Collectors.groupingBy(DemoPlan::dayOf, TreeMap::new, Collectors.toList()))
        .values();
  }

  /** The store's day on which something happens. */
  static LocalDate dayOf(DemoAction action) {
    return LocalDate.ofInstant(action.at(), ZONE);
  }

  /** What a day begins with. */
  PlaceOrder firstOrderOf(LocalDate date) {
    return day(date)
        .sorted(DemoAction.IN_TIME)
        .map(DemoAction::command)
        .filter(PlaceOrder.class::isInstance)
        .map(PlaceOrder.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private Stream<DemoAction> day(LocalDate date) {
    Random random = new Random(SEED * 1_000_003 + date.toEpochDay());
    int usual = ORDERS_A_DAY * WEEKDAYS[date.getDayOfWeek().getValue() - 1] / PER_CENT;
    int count = usual * (85 + random.nextInt(31)) / PER_CENT;
    return IntStream.rangeClosed(1, count)
        .mapToObj(number ->
            orders.order(
                date + "-" + number,
                moment(date, random),
                random,
                REFUNDS_PER_CENT,
                RETURNS_WITHIN))
        .flatMap(List::stream);
  }

  private static Instant moment(LocalDate date, Random random) {
    int draw = random.nextInt(IntStream.of(HOURS).sum());
    int hour = 0;
    while (draw >= HOURS[hour]) {
      draw -= HOURS[hour++];
    }
    return date.atTime(LocalTime.of(hour, 0))
        .atZone(ZONE)
        .toInstant()
        .plusMillis(random.nextInt(MILLIS_AN_HOUR));
  }
}
