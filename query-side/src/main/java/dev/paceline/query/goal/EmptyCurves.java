package dev.paceline.query.goal;

import dev.paceline.api.goal.CurveKind;
import dev.paceline.api.goal.Metric;
import dev.paceline.api.store.StoreId;
import dev.paceline.query.curve.HourSums;
import dev.paceline.query.curve.LearnedCurve;
import dev.paceline.query.curve.LearningWindow;
import dev.paceline.query.store.StoreRow;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The curves of periods in which nothing has counted yet, which so have no row: at midnight a
 * period begins without any event. Each is learned once for as long as nobody writes rows of its
 * store: neither an event nor a rebuild.
 */
@Component
class EmptyCurves {
  private static final int KEPT = 2_000;

  private record Key(StoreId storeId, Metric metric, LearningWindow window) {}

  private record Learned(RowsMark mark, LearnedCurve curve) {}

  private final GoalReads reads;
  private final Map<Key, Learned> known =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Learned> eldest) {
              return size() > KEPT;
            }
          });

  EmptyCurves(GoalReads reads) {
    this.reads = reads;
  }

  /**
   * What is learned for a period; null if its terms want no such curve.
   *
   * @param mark of the rows that the current transaction sees
   */
  @Nullable LearnedCurve learned(StoreRow store, RowsMark mark, GoalRow goal, GoalSpan span) {
    Instant start = span.bounds().start();
    if (goal.termsUntil(span.bounds().end()).curve() != CurveKind.SEASONAL) {
      return null;
    }
    var zone = goal.timeline(store.eras()).zoneFrom(start);
    var key =
        new Key(store.storeId(), goal.metric(), new LearningWindow(span.bounds().first(), zone));
    Learned kept = known.get(key);
    if (kept == null || !kept.mark().equals(mark)) {
      kept = new Learned(mark, learn(store, key));
      known.put(key, kept);
    }
    return kept.curve();
  }

  private LearnedCurve learn(StoreRow store, Key key) {
    var hours =
        new HourSums(
            (first, end) -> reads.buckets(store.storeId(), first, end),
            Counting.forCurves(key.metric())::of);
    return hours.learn(key.window(), store.firstOrder());
  }
}
