package dev.paceline.query.goal;

import dev.paceline.api.goal.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Walks the periods of a goal from newer to older, reading the rows of many at once. A period
 * without a row is one in which nothing counted.
 */
final class PastPeriods {
  private static final int READ_AT_ONCE = 100;

  private final GoalSnapshot snapshot;
  private final GoalRow goal;
  private final GoalTimeline timeline;

  /** No period that ends by then is shown. */
  private final Instant oldest;

  private final Deque<GoalPeriodRow> read = new ArrayDeque<>();
  private @Nullable GoalSpan next;

  PastPeriods(GoalSnapshot snapshot, GoalRow goal, @Nullable LocalDate before, Instant t) {
    this.snapshot = snapshot;
    this.goal = goal;
    timeline = snapshot.timeline(goal);
    Instant firstOrder = snapshot.store().firstOrder();
    oldest = firstOrder == null || goal.setAt().isBefore(firstOrder) ? goal.setAt() : firstOrder;
    GoalSpan newest = timeline.shownAt(t);
    next = before == null || newest == null ? newest : before(before, newest);
  }

  private @Nullable GoalSpan before(LocalDate day, GoalSpan newest) {
    if (goal.period().period() == Period.CUSTOM) {
      return newest.bounds().first().isBefore(day) ? newest : null;
    }
    Instant edge = edge(day);
    return newest.bounds().start().isBefore(edge) ? newest : older(edge);
  }

  /**
   * Before which instant the periods begin that are before a day. Where a change of zone shows days
   * twice, those in between are not: a page never ends among them.
   */
  private Instant edge(LocalDate day) {
    LocalDate date = day;
    GoalSpan span = timeline.on(date);
    while (span == null) {
      date = date.plusDays(1); // the zone has skipped it whole
      span = timeline.on(date);
    }
    return span.bounds().first().isBefore(day) ? span.bounds().end() : span.bounds().start();
  }

  /** Whether the periods before this one are those before its first day. */
  boolean mayEndAt(GoalPeriodRow period) {
    return goal.period().period() == Period.CUSTOM
        || edge(period.bounds().first()).equals(period.startsAt());
  }

  boolean hasNext() {
    return !read.isEmpty() || next != null;
  }

  /** The next older period. */
  GoalPeriodRow next() {
    if (read.isEmpty()) {
      read();
    }
    return read.remove();
  }

  private void read() {
    List<GoalSpan> spans = new ArrayList<>();
    while (next != null && spans.size() < READ_AT_ONCE) {
      spans.add(next);
      next = older(next.bounds().start());
    }
    Map<Instant, GoalPeriodRow> rows = new HashMap<>();
    snapshot
        .reads()
        .periods(
            snapshot.store().storeId(),
            goal.goalId(),
            spans.getLast().bounds().start(),
            spans.getFirst().bounds().end())
        .forEach(row -> rows.put(row.startsAt(), row));
    for (GoalSpan span : spans) {
      GoalPeriodRow row = rows.get(span.bounds().start());
      read.add(row == null ? goal.emptyPeriod(span, null, 0) : row);
    }
  }

  /** The last period that begins before the instant. */
  private @Nullable GoalSpan older(Instant start) {
    return start.isAfter(oldest) ? timeline.holding(start.minusMillis(1)) : null;
  }
}
