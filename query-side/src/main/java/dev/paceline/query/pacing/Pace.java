package dev.paceline.query.pacing;

import dev.paceline.api.WireName;

/** How a goal stands in its period; the constants are in the order in which time goes through. */
public enum Pace implements WireName {
  /** The period has not begun. */
  UPCOMING,
  /** Under a twentieth of the expected sales lies behind: too little to judge by. */
  TOO_EARLY,
  /** Above what is expected by the tolerance or more. */
  AHEAD,
  /** Within the tolerance of what is expected. */
  ON_PACE,
  /** Below what is expected by more than the tolerance. */
  BEHIND,
  /** The period is over and the target was not reached. */
  MISSED,
  /** The target is reached; a refund can take it back. */
  ACHIEVED;

  /**
   * The pace of a wire name, such as {@code on_pace}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Pace of(String wireName) {
    for (Pace pace : values()) {
      if (pace.wireName().equals(wireName)) {
        return pace;
      }
    }
    throw new IllegalArgumentException("No pace is called " + wireName);
  }
}
