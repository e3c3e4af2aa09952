package dev.paceline.api.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.paceline.api.InvalidValue;

/** How many pieces a line has: 1 to 1,000,000. */
public record Quantity(@JsonValue int value) {
  private static final int MAX = 1_000_000;

  /**
   * @throws InvalidValue outside 1 to 1,000,000
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Quantity {
    if (value < 1) {
      throw new InvalidValue("must be at least 1");
    }
    if (value > MAX) {
      throw new InvalidValue("must be at most " + MAX);
    }
  }
}
