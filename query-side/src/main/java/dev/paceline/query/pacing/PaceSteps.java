package dev.paceline.query.pacing;

import dev.paceline.api.goal.Tolerance;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The at most six paces through which a goal goes in one period if its actual stays as it is, from
 * the beginning of time on, each with the first millisecond at which it holds.
 */
public record PaceSteps(List<PaceStep> steps) {
  private static final PaceStep UPCOMING = new PaceStep(Instant.MIN, Pace.UPCOMING);

  /**
   * @throws IllegalArgumentException unless the first holds from {@link Instant#MIN} on and the
   *     instants rise
   */
  public PaceSteps {
    steps = List.copyOf(steps);
    if (steps.isEmpty() || !steps.getFirst().at().equals(Instant.MIN)) {
      throw new IllegalArgumentException("The first pace holds from the beginning of time");
    }
    for (int i = 1; i < steps.size(); i++) {
      if (!steps.get(i - 1).at().isBefore(steps.get(i).at())) {
        throw new IllegalArgumentException("Pace steps follow each other in time: " + steps);
      }
    }
  }

  /**
   * Solves for the steps where the pace changes, to the millisecond.
   *
   * @param target T, over 0, in minor units or units
   * @param actual A, in the same
   * @param tolerance τ
   * @throws IllegalArgumentException for another target
   */
  public static PaceSteps solve(
      CurveOver curve, long target, BigInteger actual, Tolerance tolerance) {
    Thresholds thresholds = Thresholds.of(curve, target, actual, tolerance);
    PeriodBounds bounds = curve.bounds();
    if (actual.compareTo(BigInteger.valueOf(target)) >= 0) {
      return new PaceSteps(List.of(UPCOMING, new PaceStep(bounds.start(), Pace.ACHIEVED)));
    }
    // While A stays, E only rises: the paces can follow each other in this order alone, and one
    // that would end before it begins is passed over.
    long judged = thresholds.judged();
    long pastAhead = Math.max(judged, thresholds.pastAhead());
    long pastOnPace = Math.max(pastAhead, thresholds.pastOnPace());
    long end = bounds.end().toEpochMilli();
    var steps = new ArrayList<PaceStep>(6);
    steps.add(UPCOMING);
    addUnlessEmpty(steps, Pace.TOO_EARLY, bounds.start().toEpochMilli(), judged);
    addUnlessEmpty(steps, Pace.AHEAD, judged, pastAhead);
    addUnlessEmpty(steps, Pace.ON_PACE, pastAhead, pastOnPace);
    addUnlessEmpty(steps, Pace.BEHIND, pastOnPace, end);
    steps.add(new PaceStep(bounds.end(), Pace.MISSED));
    return new PaceSteps(steps);
  }

  private static void addUnlessEmpty(List<PaceStep> steps, Pace pace, long from, long until) {
    if (from < until) {
      steps.add(new PaceStep(Instant.ofEpochMilli(from), pace));
    }
  }

  /**
   * The steps that were written as {@link #text()}.
   *
   * @throws IllegalArgumentException for a pace that does not exist, or steps out of order
   */
  public static PaceSteps parse(String text) {
    return new PaceSteps(Stream.of(text.split(", ", -1)).map(PaceStep::parse).toList());
  }

  /**
   * The steps as one line, such as {@code upcoming, achieved 1793491200000}: milliseconds of the
   * epoch.
   */
  public String text() {
    return steps.stream().map(PaceStep::text).collect(Collectors.joining(", "));
  }

  /** The step that holds at t. */
  public PaceStep at(Instant t) {
    int i = steps.size() - 1;
    while (i > 0 && steps.get(i).at().isAfter(t)) {
      i--;
    }
    return steps.get(i);
  }

  /** The first step after t, at which the pace is another; null if it stays for ever. */
  public @Nullable PaceStep next(Instant t) {
    for (PaceStep step : steps) {
      if (step.at().isAfter(t)) {
        return step;
      }
    }
    return null;
  }
}
