package dev.paceline.edge.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * An answer that is not a success, as RFC 9457 lays it out.
 *
 * @param errors what is wrong with the input; left out where that is not the problem
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors) {

  /** Takes the errors as they are now. */
  public Problem {
    errors = List.copyOf(errors);
  }

  /** What a refusal tells whoever asked for {@code instance}. */
  public static Problem of(Refused refused, String instance) {
    ProblemKind kind = refused.kind();
    return new Problem(
        kind.type(), kind.title(), kind.status(), refused.detail(), instance, refused.errors());
  }
}
