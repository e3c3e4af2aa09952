package dev.paceline.api.goal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.paceline.api.Identifiers;
import java.util.Set;

/** A goal's id within its store. */
public record GoalId(@JsonValue String value) {
  private static final Set<String> RESERVED = Set.of("what-if");

  /**
   * @throws dev.paceline.api.InvalidValue for a malformed or reserved id
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public GoalId {
    Identifiers.id(value, RESERVED);
  }

  @Override
  public String toString() {
    return value;
  }
}
