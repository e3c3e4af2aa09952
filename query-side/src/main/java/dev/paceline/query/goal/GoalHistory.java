package dev.paceline.query.goal;

import dev.paceline.api.goal.Period;
import dev.paceline.query.goal.GoalHistoryPage.Entry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a goal, period by period, as it is seen at t. */
record GoalHistory(GoalSnapshot snapshot, GoalRow goal, Instant t) {

  /** At least so many periods, if there are, before the one that begins on or after the day. */
  GoalHistoryPage page(@Nullable LocalDate before, int limit) {
    var past = new PastPeriods(snapshot, goal, before, t);
    List<GoalPeriodRow> shown = new ArrayList<>();
    while (past.hasNext() && (shown.size() < limit || !past.mayEndAt(shown.getLast()))) {
      shown.add(past.next());
    }
    LocalDate next = past.hasNext() ? shown.getLast().bounds().first() : null;
    int streak = streakBefore(past);
    List<Entry> entries = new ArrayList<>();
    for (GoalPeriodRow period : shown.reversed()) {
      streak = after(period, streak);
      entries.add(Entry.of(goal, period, streak, t));
    }
    return new GoalHistoryPage(entries.reversed(), next);
  }

  private int streakBefore(PastPeriods past) {
    int streak = 0;
    while (past.hasNext()) {
      GoalPeriodRow period = past.next();
      if (!isFragment(period)) {
        if (!isAchieved(period)) {
          break;
        }
        streak++;
      }
    }
    return streak;
  }

  /** A period that is over continues a streak or ends it; a running one does neither yet. */
  private int after(GoalPeriodRow period, int streak) {
    if (isFragment(period)) {
      return streak;
    }
    return switch (outcome(period)) {
      case ACHIEVED -> isAchieved(period) ? streak + 1 : 0;
      case MISSED, RETIRED -> 0;
      case RUNNING, UPCOMING -> streak;
    };
  }

  /** What a change of calendar left over was closed before anybody knew of it: no one lost it. */
  private boolean isFragment(GoalPeriodRow period) {
    return period.recut()
        && goal.period().period() != Period.CUSTOM
        && snapshot.store().eras().stream()
            .noneMatch(era -> period.bounds().holds(era.knownFrom()));
  }

  private boolean isAchieved(GoalPeriodRow period) {
    return outcome(period) == Outcome.ACHIEVED && !goal.isSetAfter(period.bounds());
  }

  private Outcome outcome(GoalPeriodRow period) {
    return Outcome.of(goal, period, period.actual(), t);
  }
}
