package dev.paceline.query.testing;

import dev.paceline.api.StreamId;
import dev.paceline.api.goal.GoalEvent;
import dev.paceline.api.order.OrderEvent;
import dev.paceline.api.store.StoreEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Events of any stores, each recorded at a time of its own, as a log would keep them. */
public final class Steps {
  private final Map<String, Long> sequences = new HashMap<>();
  private final List<LoggedStep> steps = new ArrayList<>();

  /** Adds an event behind those before it. */
  public Steps add(Instant recordedAt, Object event) {
    String stream = streamOf(event);
    long sequence = sequences.merge(stream, 1L, Long::sum) - 1;
    steps.add(new LoggedStep(stream, sequence, recordedAt, event));
    return this;
  }

  /** What was added, in that order. */
  public List<LoggedStep> all() {
    return List.copyOf(steps);
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
