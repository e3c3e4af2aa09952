package dev.paceline.command.decision;

import org.jspecify.annotations.Nullable;

/** How often something that can be changed was recorded, from 1; 0 before. */
public record Revision(int value) {
  /** Nothing is recorded yet. */
  public static final Revision NONE = new Revision(0);

  /** The revision after this one. */
  public Revision next() {
    return new Revision(value + 1);
  }

  /**
   * Passes if the caller insists on no revision or on this one.
   *
   * @throws Rejection otherwise
   */
  public void requireMatch(@Nullable Integer wanted) {
    if (wanted != null && wanted != value) {
      throw Rejection.stale(
          value == 0 ? "nothing is recorded yet" : "the current revision is " + value);
    }
  }
}
