package dev.paceline.query.checkpoint;

import dev.paceline.api.goal.GoalId;
import dev.paceline.query.goal.GoalPeriodRow;
import dev.paceline.query.projection.Foreseen;
import dev.paceline.query.projection.StoreReplay.Foresight;
import dev.paceline.query.projection.WorkingSet;
import dev.paceline.query.rows.MemorySlot;
import dev.paceline.query.rows.MemoryTimeline;
import dev.paceline.query.rows.MemoryTimeline.Source;
import dev.paceline.query.rows.Recorded;
import dev.paceline.query.sales.SalesBucket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A store's rows to fold on, with those of a checkpoint behind them: what events will ask for is
 * read at once, what was not foreseen when it is asked for.
 */
final class VersionedRows implements Foresight {
  private final Versions versions;
  private final WorkingSet rows;

  VersionedRows(Versions versions, Checkpoint checkpoint) {
    this.versions = versions;
    boolean nothing = checkpoint.position() == 0;
    rows =
        nothing
            ? WorkingSet.empty()
            : new WorkingSet(
                new MemorySlot<>(versions.store()),
                new MemoryTimeline<>(SalesBucket::quarter, buckets()),
                versions.goals(),
                goal -> new MemoryTimeline<>(GoalPeriodRow::startsAt, periods(goal)),
                new MemorySlot<>(checkpoint.count()));
  }

  WorkingSet rows() {
    return rows;
  }

  @Override
  public void ahead(List<? extends Recorded<?>> events) {
    if (versions.checkpoint() == 0) {
      return;
    }
    Foreseen foreseen = Foreseen.of(rows.store().get(), rows.goals().all(), events);
    rows.buckets().know(foreseen.quarters(), versions.buckets(foreseen.quarters()));
    Map<GoalId, Set<Instant>> starts = foreseen.starts();
    List<GoalPeriodRow> periods = versions.periods(starts);
    starts.forEach((goal, asked) ->
        rows.goalPeriods(goal)
            .know(asked, periods.stream().filter(row -> row.goalId().equals(goal)).toList()));
    foreseen
        .stretches()
        .forEach((goal, stretches) -> stretches.forEach(rows.goalPeriods(goal)::between));
  }

  private Source<SalesBucket> buckets() {
    return new Source<>() {
      @Override
      public @Nullable SalesBucket read(Instant at) {
        return only(versions.buckets(Set.of(at)));
      }

      @Override
      public List<SalesBucket> read(Instant first, Instant end) {
        return versions.buckets(first, end);
      }
    };
  }

  private Source<GoalPeriodRow> periods(GoalId goal) {
    return new Source<>() {
      @Override
      public @Nullable GoalPeriodRow read(Instant at) {
        return only(versions.periods(Map.of(goal, Set.of(at))));
      }

      @Override
      public List<GoalPeriodRow> read(Instant first, Instant end) {
        return versions.periods(goal, first, end);
      }
    };
  }

  private static <R> @Nullable R only(List<R> rows) {
    return rows.isEmpty() ? null : rows.getFirst();
  }
}
