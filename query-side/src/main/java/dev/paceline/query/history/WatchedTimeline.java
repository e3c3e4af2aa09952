package dev.paceline.query.history;

import dev.paceline.query.goal.GoalPeriodRow;
import dev.paceline.query.rows.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A goal's periods that remember what they were before the last event. */
final class WatchedTimeline implements Timeline<GoalPeriodRow> {
  private final Timeline<GoalPeriodRow> periods;
  private final NavigableMap<Instant, Before> touched = new TreeMap<>();

  /** A row as it was, which may be not at all. */
  private record Before(@Nullable GoalPeriodRow row) {}

  /** A period that an event changed; a row is null where there was, or is, none. */
  record Changed(@Nullable GoalPeriodRow before, @Nullable GoalPeriodRow after) {}

  WatchedTimeline(Timeline<GoalPeriodRow> periods) {
    this.periods = periods;
  }

  /** What is changed from now on is changed by the next event. */
  void forget() {
    touched.clear();
  }

  /** What has changed since, in the order of time. */
  List<Changed> changed() {
    List<Changed> changed = new ArrayList<>();
    touched.forEach((start, before) -> {
      GoalPeriodRow after = periods.get(start);
      if (!Objects.equals(before.row(), after)) {
        changed.add(new Changed(before.row(), after));
      }
    });
    return changed;
  }

  private void touch(Instant start) {
    if (!touched.containsKey(start)) {
      touched.put(start, new Before(periods.get(start)));
    }
  }

  @Override
  public @Nullable GoalPeriodRow get(Instant at) {
    return periods.get(at);
  }

  @Override
  public List<GoalPeriodRow> from(Instant first) {
    return periods.from(first);
  }

  @Override
  public List<GoalPeriodRow> between(Instant first, Instant end) {
    return periods.between(first, end);
  }

  @Override
  public void put(GoalPeriodRow row) {
    touch(row.startsAt());
    periods.put(row);
  }

  @Override
  public void remove(Instant at) {
    touch(at);
    periods.remove(at);
  }
}
