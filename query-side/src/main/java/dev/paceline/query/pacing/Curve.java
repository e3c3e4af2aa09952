package dev.paceline.query.pacing;

import java.util.List;

/** How sales are expected to spread over a period: a weight for each millisecond. */
public sealed interface Curve {

  /** The same weight always: expected sales follow elapsed real time. */
  record Linear() implements Curve {}

  /**
   * A weight for each hour of the week by the wall clock: index 24 × weekday (Monday 0) + the hour
   * shown.
   */
  record Seasonal(List<Integer> weights) implements Curve {
    static final int HOURS_OF_WEEK = 168;
    private static final int HEAVIEST = 1_000_000;

    /**
     * @throws IllegalArgumentException unless there are 168 weights of 1 to 1,000,000
     */
    public Seasonal {
      weights = List.copyOf(weights);
      if (weights.size() != HOURS_OF_WEEK
          || !weights.stream().allMatch(weight -> weight >= 1 && weight <= HEAVIEST)) {
        throw new IllegalArgumentException("A seasonal curve has 168 weights of 1 to 1,000,000");
      }
    }
  }
}
