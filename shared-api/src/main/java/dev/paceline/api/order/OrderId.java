package dev.paceline.api.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.paceline.api.Identifiers;
import java.util.Set;

/** An order's id within its store, chosen by the store's backend. */
public record OrderId(@JsonValue String value) {
  private static final Set<String> RESERVED = Set.of("recent", "import");

  /**
   * @throws dev.paceline.api.InvalidValue for a malformed or reserved id
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public OrderId {
    Identifiers.id(value, RESERVED);
  }

  @Override
  public String toString() {
    return value;
  }
}
