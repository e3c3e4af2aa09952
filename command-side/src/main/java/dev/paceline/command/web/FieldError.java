package dev.paceline.command.web;

import dev.paceline.api.InvalidValue;

/**
 * What is wrong at one place of a request.
 *
 * @param pointer JSON pointer (RFC 6901); empty for the whole body
 * @param detail for a person
 */
public record FieldError(String pointer, String detail) {

  static FieldError of(InvalidValue invalid) {
    return new FieldError(invalid.pointer(), invalid.detail());
  }
}
