package dev.paceline.edge.problem;

import dev.paceline.api.InvalidValue;

/**
 * What is wrong at one place of a request.
 *
 * @param pointer JSON pointer (RFC 6901), or a parameter's name after a slash; empty for the whole
 * @param detail for a person
 */
public record FieldError(String pointer, String detail) {

  /** The place and the rule of a value that breaks one. */
  public static FieldError of(InvalidValue invalid) {
    return new FieldError(invalid.pointer(), invalid.detail());
  }
}
