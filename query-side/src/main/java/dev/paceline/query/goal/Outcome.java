package dev.paceline.query.goal;

import dev.paceline.api.WireName;
import java.math.BigInteger;
import java.time.Instant;

/** What came of a goal in a period. */
public enum Outcome implements WireName {
  ACHIEVED,
  MISSED,
  RUNNING,
  UPCOMING,
  /** Nobody pursued the goal when the period ended, or pursues it now. */
  RETIRED;

  /** The outcome of a period in which {@code actual} counts, seen at t. */
  static Outcome of(GoalRow goal, GoalPeriodRow period, BigInteger actual, Instant t) {
    if (goal.inForceUntil(period.bounds().end()).status() == GoalStatus.RETIRED) {
      return RETIRED;
    }
    if (t.isBefore(period.bounds().start())) {
      return UPCOMING;
    }
    if (t.isBefore(period.bounds().end())) {
      return RUNNING;
    }
    return actual.compareTo(BigInteger.valueOf(period.target())) >= 0 ? ACHIEVED : MISSED;
  }
}
