package dev.paceline.query.projection;

import dev.paceline.api.goal.GoalId;
import dev.paceline.api.order.OrderEvent;
import dev.paceline.query.goal.GoalFold;
import dev.paceline.query.goal.GoalRow;
import dev.paceline.query.rows.Recorded;
import dev.paceline.query.sales.Movement;
import dev.paceline.query.sales.Movement.Sale;
import dev.paceline.query.sales.Movement.TakenBack;
import dev.paceline.query.sales.Movements;
import dev.paceline.query.sales.SalesBucket;
import dev.paceline.query.store.StoreRow;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a store the fold of its next events will ask for, as far as that can be told
 * beforehand.
 *
 * @param quarters of buckets
 * @param starts of each goal's periods
 * @param stretches of time in which the periods of a goal begin that will be looked through
 */
public record Foreseen(
    Set<Instant> quarters,
    Map<GoalId, Set<Instant>> starts,
    Map<GoalId, NavigableMap<Instant, Instant>> stretches) {

  /**
   * Looks at the events.
   *
   * @param store before them; null if it was not opened yet
   * @param goals before them
   */
  public static Foreseen of(
      @Nullable StoreRow store, Collection<GoalRow> goals, List<? extends Recorded<?>> events) {
    List<Movement> movements =
        events.stream()
            .map(Recorded::event)
            .flatMap(event -> event instanceof OrderEvent order ? Stream.of(order) : Stream.of())
            .flatMap(order -> Movements.of(order).stream())
            .toList();
    Foreseen foreseen = new Foreseen(quartersOf(movements), new HashMap<>(), new HashMap<>());
    for (GoalRow goal : goals) {
      NavigableMap<Instant, Instant> moved = GoalFold.curvesTouched(goal, movements);
      if (!moved.isEmpty()) {
        foreseen.stretches.put(goal.goalId(), moved);
      }
      if (store != null) {
        foreseen.starts.put(goal.goalId(), GoalFold.startsTouched(goal, store.eras(), movements));
      }
    }
    return foreseen;
  }

  private static Set<Instant> quartersOf(List<Movement> movements) {
    Set<Instant> quarters = new HashSet<>();
    for (Movement movement : movements) {
      switch (movement) {
        case Sale sale -> quarters.add(SalesBucket.quarterOf(sale.placedAt()));
        case TakenBack back -> {
          quarters.add(SalesBucket.quarterOf(back.placedAt()));
          quarters.add(SalesBucket.quarterOf(back.processedAt()));
        }
      }
    }
    return quarters;
  }
}
