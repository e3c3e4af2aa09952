package dev.paceline.query.goal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A timeline that works each period out once. Used by one thread, for as long as a batch lasts. */
final class RememberedTimeline implements GoalTimeline {
  private final GoalTimeline timeline;
  private final NavigableMap<Instant, GoalSpan> spans = new TreeMap<>();

  RememberedTimeline(GoalTimeline timeline) {
    this.timeline = timeline;
  }

  @Override
  public @Nullable GoalSpan holding(Instant t) {
    Map.Entry<Instant, GoalSpan> before = spans.floorEntry(t);
    if (before != null && before.getValue().bounds().holds(t)) {
      return before.getValue();
    }
    GoalSpan span = timeline.holding(t);
    if (span != null) {
      spans.put(span.bounds().start(), span);
    }
    return span;
  }

  @Override
  public @Nullable GoalSpan on(LocalDate date) {
    return timeline.on(date);
  }

  @Override
  public @Nullable GoalSpan shownOn(LocalDate date) {
    return timeline.shownOn(date);
  }

  @Override
  public @Nullable GoalSpan shownAt(Instant t) {
    return timeline.shownAt(t);
  }

  @Override
  public ZoneId zoneFrom(Instant start) {
    return timeline.zoneFrom(start);
  }

  @Override
  public Instant end() {
    return timeline.end();
  }

  @Override
  public Instant openFrom(Instant m) {
    return timeline.openFrom(m);
  }
}
