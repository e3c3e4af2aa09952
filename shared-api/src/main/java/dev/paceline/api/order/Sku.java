package dev.paceline.api.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.paceline.api.Text;

/** The store's own number of a product: 1 to 100 printable characters. */
public record Sku(@JsonValue String value) {
  private static final int MAX = 100;

  /**
   * @throws dev.paceline.api.InvalidValue for anything else
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Sku {
    Text.line(value, MAX);
  }
}
