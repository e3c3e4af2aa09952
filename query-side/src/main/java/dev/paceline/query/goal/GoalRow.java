package dev.paceline.query.goal;

import dev.paceline.api.goal.GoalEvent.GoalSet;
import dev.paceline.api.goal.GoalId;
import dev.paceline.api.goal.GoalPeriod;
import dev.paceline.api.goal.GoalTerms;
import dev.paceline.api.goal.Metric;
import dev.paceline.query.store.CalendarEra;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A goal as it is now, with all it has been.
 *
 * @param revision counts the goal's events, from 1
 * @param setAt when it was first set
 * @param revisedAt when its last event was recorded
 * @param revisions of its terms, oldest first, the last being its terms now
 */
public record GoalRow(
    GoalId goalId,
    GoalPeriod period,
    GoalStatus status,
    int revision,
    Instant setAt,
    Instant revisedAt,
    List<TermsRevision> revisions) {

  /** The list is kept as it was given. */
  public GoalRow {
    revisions = List.copyOf(revisions);
  }

  static GoalRow of(GoalSet set, Instant at) {
    return new GoalRow(
        set.goalId(),
        set.period(),
        GoalStatus.ACTIVE,
        1,
        at,
        at,
        List.of(new TermsRevision(at, set.terms())));
  }

  GoalRow revised(GoalTerms terms, Instant at) {
    List<TermsRevision> all = new ArrayList<>(revisions);
    all.add(new TermsRevision(at, terms));
    return new GoalRow(goalId, period, GoalStatus.ACTIVE, revision + 1, setAt, at, all);
  }

  GoalRow retired(Instant at) {
    return new GoalRow(goalId, period, GoalStatus.RETIRED, revision + 1, setAt, at, revisions);
  }

  /** Its terms now. */
  public GoalTerms terms() {
    return revisions.getLast().terms();
  }

  /** What it counts; no revision changes that. */
  public Metric metric() {
    return terms().target().metric();
  }

  /**
   * The terms in force for a period that ends then: the last recorded before its end; for one
   * closed before the goal was set, the first.
   */
  public GoalTerms termsUntil(Instant end) {
    TermsRevision inForce = revisions.getFirst();
    for (TermsRevision revision : revisions) {
      if (revision.recordedAt().isBefore(end)) {
        inForce = revision;
      }
    }
    return inForce.terms();
  }

  /** Its periods over the calendars of its store. */
  public GoalTimeline timeline(List<CalendarEra> eras) {
    return GoalTimeline.of(period, setAt, eras);
  }

  /** The row of a period in which nothing counts, as of the event at {@code position}. */
  public GoalPeriodRow emptyPeriod(GoalSpan span, long position) {
    GoalTerms terms = termsUntil(span.bounds().end());
    return new GoalPeriodRow(
        goalId,
        span.bounds(),
        span.recut(),
        terms.target().amount(),
        terms.tolerance(),
        terms.curve(),
        terms.refundsCountOn(),
        BigInteger.ZERO,
        0,
        position);
  }
}
