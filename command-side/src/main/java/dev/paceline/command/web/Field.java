package dev.paceline.command.web;

import org.jspecify.annotations.Nullable;

/**
 * A field of a request as far as it could be read: absent where it was left out or is faulty. What
 * is faulty is among the findings already.
 */
public final class Field<T> {
  private final @Nullable T value;

  private Field(@Nullable T value) {
    this.value = value;
  }

  static <T> Field<T> of(@Nullable T value) {
    return new Field<>(value);
  }

  /** A field that something else than the body says. */
  public static <T> Field<T> given(T value) {
    return new Field<>(value);
  }

  /** The value, where nothing was found to be faulty and the field is required. */
  public T get() {
    if (value == null) {
      throw new IllegalStateException("asked for a field that could not be read");
    }
    return value;
  }

  /** The value, or null where it is absent. */
  public @Nullable T orNull() {
    return value;
  }

  /** The value, or what holds where it is absent. */
  public T or(T absent) {
    return value == null ? absent : value;
  }
}
