package dev.paceline.query.goal;

import dev.paceline.api.goal.CurveKind;
import dev.paceline.api.goal.GoalEvent.GoalSet;
import dev.paceline.api.goal.GoalId;
import dev.paceline.api.goal.GoalPeriod;
import dev.paceline.api.goal.GoalTerms;
import dev.paceline.api.goal.Metric;
import dev.paceline.api.goal.Target;
import dev.paceline.query.curve.LearnedCurve;
import dev.paceline.query.pacing.PeriodBounds;
import dev.paceline.query.store.CalendarEra;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A goal as it is now, with all it has been.
 *
 * @param setAt when it was first set
 * @param revisions one for each of its events, oldest first, the last being what it is now
 */
public record GoalRow(
    GoalId goalId, GoalPeriod period, Instant setAt, List<TermsRevision> revisions) {

  /** The list is kept as it was given. */
  public GoalRow {
    revisions = List.copyOf(revisions);
  }

  static GoalRow of(GoalSet set, Instant at) {
    return new GoalRow(
        set.goalId(),
        set.period(),
        at,
        List.of(new TermsRevision(at, set.terms(), GoalStatus.ACTIVE)));
  }

  GoalRow revised(GoalTerms terms, Instant at) {
    return with(new TermsRevision(at, terms, GoalStatus.ACTIVE));
  }

  GoalRow retired(Instant at) {
    return with(new TermsRevision(at, terms(), GoalStatus.RETIRED));
  }

  private GoalRow with(TermsRevision last) {
    List<TermsRevision> all = new ArrayList<>(revisions);
    all.add(last);
    return new GoalRow(goalId, period, setAt, all);
  }

  /** Counts the goal's events, from 1. */
  public int revision() {
    return revisions.size();
  }

  /** When its last event was recorded. */
  public Instant revisedAt() {
    return revisions.getLast().recordedAt();
  }

  /** Whether it is pursued now. */
  public GoalStatus status() {
    return revisions.getLast().status();
  }

  /** Its terms now. */
  public GoalTerms terms() {
    return revisions.getLast().terms();
  }

  /** What it counts; no revision changes that. */
  public Metric metric() {
    return terms().target().metric();
  }

  /** How many decimals its amounts are shown with. */
  public int decimals() {
    return switch (terms().target()) {
      case Target.Revenue revenue -> revenue.money().currency().getDefaultFractionDigits();
      case Target.Units _ -> 0;
    };
  }

  /** Whether any of its periods may have a learned curve. */
  public boolean isEverSeasonal() {
    return revisions.stream().anyMatch(had -> had.terms().curve() == CurveKind.SEASONAL);
  }

  /**
   * The revision in force for a period that ends then: the last recorded before its end; for one
   * closed before the goal was set, the first.
   */
  public TermsRevision inForceUntil(Instant end) {
    TermsRevision inForce = revisions.getFirst();
    for (TermsRevision revision : revisions) {
      if (revision.recordedAt().isBefore(end)) {
        inForce = revision;
      }
    }
    return inForce;
  }

  /** The terms of the revision in force for a period that ends then. */
  public GoalTerms termsUntil(Instant end) {
    return inForceUntil(end).terms();
  }

  /** Whether the period was over when the goal was first set. */
  boolean isSetAfter(PeriodBounds bounds) {
    return !bounds.end().isAfter(setAt);
  }

  /** Its periods over the calendars of its store. */
  public GoalTimeline timeline(List<CalendarEra> eras) {
    return GoalTimeline.of(period, setAt, eras);
  }

  /**
   * The row of a period in which nothing counts, as of the event at {@code position}.
   *
   * @param learned for a period in force of seasonal terms
   */
  GoalPeriodRow emptyPeriod(GoalSpan span, @Nullable LearnedCurve learned, long position) {
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
        position,
        learned,
        null);
  }
}
