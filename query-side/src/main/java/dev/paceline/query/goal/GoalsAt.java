package dev.paceline.query.goal;

import dev.paceline.api.store.StoreId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A store's goals as they stand at a moment, retired ones too, by their ids.
 *
 * @param position the store's last event that they include
 * @param changesAt when time alone will make an active one another: its next pace step, or the end
 *     of its period; absent if it will not
 */
public record GoalsAt(
    StoreId storeId,
    Instant asOf,
    long position,
    List<GoalView> goals,
    @Nullable Instant changesAt) {

  /** The list is kept as it was given. */
  public GoalsAt {
    goals = List.copyOf(goals);
  }

  static GoalsAt of(StoreId storeId, Instant t, long position, List<GoalStanding> standings) {
    return new GoalsAt(
        storeId,
        t,
        position,
        standings.stream().map(standing -> standing.at(t, position)).toList(),
        standings.stream()
            .filter(standing -> standing.goal().status() == GoalStatus.ACTIVE)
            .map(standing -> standing.changesAfter(t))
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null));
  }
}
