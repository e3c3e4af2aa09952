package dev.paceline.api.goal;

import dev.paceline.api.InvalidValue;
import dev.paceline.api.Text;
import org.jspecify.annotations.Nullable;

/** What a revision of a goal may change: all but its metric, period and dates. */
public record GoalTerms(
    @Nullable String label,
    Target target,
    CurveKind curve,
    Tolerance tolerance,
    RefundsCountOn refundsCountOn) {

  /**
   * @throws InvalidValue for a label that is no line of 1 to 500 characters
   */
  public GoalTerms {
    if (label != null) {
      InvalidValue.at("/label", () -> Text.line(label, Text.MAX_NAME));
    }
  }
}
