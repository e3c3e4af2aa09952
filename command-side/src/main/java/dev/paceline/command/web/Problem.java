package dev.paceline.command.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer that is not a success, as RFC 9457 lays it out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    @Nullable List<FieldError> errors) {

  /** A problem of a kind, with what is wrong where if that is known. */
  public static Problem of(
      ProblemKind kind, String detail, String instance, List<FieldError> errors) {
    return new Problem(
        kind.type(),
        kind.title(),
        kind.status(),
        detail,
        instance,
        errors.isEmpty() ? null : List.copyOf(errors));
  }
}
