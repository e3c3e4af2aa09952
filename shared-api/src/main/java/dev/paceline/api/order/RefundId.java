package dev.paceline.api.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.paceline.api.Identifiers;
import java.util.Set;

/** A refund's id within its order, chosen by the store's backend. */
public record RefundId(@JsonValue String value) {

  /**
   * @throws dev.paceline.api.InvalidValue for a malformed or reserved id
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public RefundId {
    Identifiers.id(value, Set.of());
  }

  @Override
  public String toString() {
    return value;
  }
}
