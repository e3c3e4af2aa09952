package dev.paceline.query.live;

import dev.paceline.api.goal.Tolerance;
import dev.paceline.query.pacing.Curve;
import dev.paceline.query.pacing.Pace;
import dev.paceline.query.pacing.PeriodBounds;
import dev.paceline.query.pacing.RuleList;
import dev.paceline.query.pacing.WallClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * When a goal has to become another in the course of time, worked out from the list of rules: each
 * period's paces are searched for, not solved for.
 */
record PlainYear(
    ZoneId zone,
    long target,
    Tolerance tolerance,
    Function<LocalDate, LocalDate> nextPeriod,
    Function<LocalDate, Curve> curve,
    ToLongFunction<PeriodBounds> actual) {

  /** What a frame has to say, and when it has to be sent. */
  record Change(Instant at, LocalDate periodStart, Pace pace) {}

  /** All changes after {@code from}, until {@code until}, of periods from that of the day on. */
  List<Change> changes(LocalDate firstPeriod, Instant from, Instant until) {
    List<Change> changes = new ArrayList<>();
    for (LocalDate day = firstPeriod; startOf(day).isBefore(until); day = nextPeriod.apply(day)) {
      addChanges(day, changes);
    }
    return changes.stream()
        .filter(change -> change.at().isAfter(from) && !change.at().isAfter(until))
        .toList();
  }

  private void addChanges(LocalDate day, List<Change> changes) {
    LocalDate next = nextPeriod.apply(day);
    var bounds = new PeriodBounds(day, next.minusDays(1), startOf(day), startOf(next));
    var clock = new WallClock(curve.apply(day), bounds, zone);
    RuleList rules = RuleList.of(bounds, target, actual.applyAsLong(bounds), tolerance);
    long at = bounds.start().toEpochMilli();
    long end = bounds.end().toEpochMilli();
    while (at < end) {
      Pace pace = rules.at(at, clock.until(at), clock.total());
      changes.add(new Change(Instant.ofEpochMilli(at), day, pace));
      // While sales stay as they are no pace comes back, so the first other one can be searched.
      long same = at;
      long other = end;
      while (other - same > 1) {
        long middle = same + (other - same) / 2;
        boolean still = rules.at(middle, clock.until(middle), clock.total()) == pace;
        same = still ? middle : same;
        other = still ? other : middle;
      }
      at = other;
    }
  }

  private Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }
}
