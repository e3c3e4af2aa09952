package dev.paceline.query.checkpoint;

import dev.paceline.api.store.StoreId;
import dev.paceline.eventstore.EventLog;
import dev.paceline.query.goal.PastRows;
import dev.paceline.query.projection.StoreReplay;
import dev.paceline.query.projection.WorkingSet;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Folds a store's rows as they were out of the log. */
@Component
class PastFold implements PastRows {
  private static final int PAGE = 1_000;

  private final EventLog log;

  PastFold(EventLog log) {
    this.log = log;
  }

  @Override
  public <T> T upTo(StoreId storeId, long position, Function<Folded, T> use) {
    WorkingSet rows = WorkingSet.empty();
    StoreReplay replay = new StoreReplay(log, storeId.value(), rows, 0);
    int count = PAGE;
    while (count == PAGE) {
      count = replay.next(position, PAGE, (_, _) -> {});
    }
    return use.apply(new Folded(rows, replay.position()));
  }
}
