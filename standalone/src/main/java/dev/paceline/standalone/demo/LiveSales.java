package dev.paceline.standalone.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/** One sale in every twenty seconds from a moment on, so that there is always something to see. */
final class LiveSales {
  private static final Duration EVERY = Duration.ofSeconds(20);
  private static final Duration RETURNS_WITHIN = Duration.ofMinutes(5);
  private static final int REFUNDS_PER_CENT = 8;

  private final DemoOrders orders;
  private final long first;

  LiveSales(DemoOrders orders, Instant from) {
    this.orders = orders;
    this.first = turn(from) + 1;
  }

  /** Everything that happens after one moment and up to another, in time order. */
  List<DemoAction> between(Instant after, Instant upTo) {
    return LongStream.rangeClosed(Math.max(first, turn(after.minus(RETURNS_WITHIN))), turn(upTo))
        .boxed()
        .flatMap(turn -> sale(turn).stream())
        .filter(action -> action.at().isAfter(after) && !action.at().isAfter(upTo))
        .sorted(DemoAction.IN_TIME)
        .toList();
  }

  private List<DemoAction> sale(long turn) {
    Random random = new Random(turn);
    Instant at =
        Instant.ofEpochMilli(turn * EVERY.toMillis() + random.nextInt((int) EVERY.toMillis()));
    return orders.order("live-" + turn, at, random, REFUNDS_PER_CENT, RETURNS_WITHIN);
  }

  private static long turn(Instant at) {
    return Math.floorDiv(at.toEpochMilli(), EVERY.toMillis());
  }
}
