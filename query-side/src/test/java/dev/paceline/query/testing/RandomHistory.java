package dev.paceline.query.testing;

import dev.paceline.api.StreamId;
import dev.paceline.api.goal.GoalEvent;
import dev.paceline.api.order.OrderEvent;
import dev.paceline.api.store.StoreEvent;
import dev.paceline.api.store.StoreId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What several stores might have gone through, in the order of the log: orders with refunds,
 * cancellations and retractions, test orders, late ones, changed settings, goals set, revised and
 * retired. The same seed gives the same history, and every event follows from those before it.
 */
public final class RandomHistory {
  private static final Instant BEGINNING = Instant.parse("2026-01-20T09:00:00Z");

  private final Random random;
  private final Map<String, Long> sequences = new HashMap<>();
  private final List<LoggedStep> steps = new ArrayList<>();
  private Instant now = BEGINNING;

  private RandomHistory(long seed) {
    random = new Random(seed);
  }

  /** So many events of so many stores, {@code store-0} and on. */
  public static List<LoggedStep> of(long seed, int stores, int events) {
    RandomHistory history = new RandomHistory(seed);
    List<RandomStore> all = new ArrayList<>();
    for (int i = 0; i < stores; i++) {
      RandomStore store = new RandomStore(new StoreId("store-" + i), history.random);
      all.add(store);
      history.add(store.opened());
    }
    while (history.steps.size() < events) {
      history.pass();
      history.add(all.get(history.random.nextInt(stores)).next(history.now));
    }
    return List.copyOf(history.steps);
  }

  /** So many events of one store that sets some goals and then only sells. */
  public static List<LoggedStep> ofSales(long seed, int events) {
    RandomHistory history = new RandomHistory(seed);
    RandomStore store = new RandomStore(new StoreId("store-0"), history.random);
    history.add(store.opened());
    for (int i = 0; i < 6; i++) {
      history.add(store.goal(history.now));
    }
    while (history.steps.size() < events) {
      history.now = history.now.plusMillis(history.random.nextInt(60_000));
      history.add(store.order(history.now));
    }
    return List.copyOf(history.steps);
  }

  /** Mostly minutes, at times none, now and then days. */
  private void pass() {
    int die = random.nextInt(20);
    if (die == 0) {
      now = now.plus(Duration.ofHours(random.nextInt(60)));
    } else if (die > 3) {
      now = now.plusMillis(random.nextInt(3_600_000));
    }
  }

  private void add(Object event) {
    String stream = streamOf(event);
    long sequence = sequences.merge(stream, 1L, Long::sum) - 1;
    steps.add(new LoggedStep(stream, sequence, now, event));
  }

  private static String streamOf(Object event) {
    return switch (event) {
      case StoreEvent store -> StreamId.of(store.storeId());
      case OrderEvent order -> StreamId.of(order.storeId(), order.orderId());
      case GoalEvent goal -> StreamId.of(goal.storeId(), goal.goalId());
      default -> throw new IllegalArgumentException("no event: " + event);
    };
  }
}
