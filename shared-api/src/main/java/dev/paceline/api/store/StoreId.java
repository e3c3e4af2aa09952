package dev.paceline.api.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.paceline.api.Identifiers;
import java.util.Set;

/** A store's id, chosen by whoever opens it. */
public record StoreId(@JsonValue String value) {
  private static final Set<String> RESERVED = Set.of("live", "admin", "stores", "audit-key");

  /**
   * @throws dev.paceline.api.InvalidValue for a malformed or reserved id
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public StoreId {
    Identifiers.storeId(value, RESERVED);
  }

  @Override
  public String toString() {
    return value;
  }
}
