package dev.paceline.command.web;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How a value is read from JSON. */
@FunctionalInterface
public interface Form<T> {
  /**
   * Reads a value that is there; null where something else that is needed is faulty.
   *
   * @throws Unreadable for a value of another form
   * @throws dev.paceline.api.InvalidValue for one that breaks a rule
   */
  @Nullable T read(JsonNode json);

  /** The same form, read further. */
  default <U> Form<U> then(Function<? super T, ? extends U> next) {
    return json -> {
      @Nullable T value = read(json);
      return value == null ? null : next.apply(value);
    };
  }
}
