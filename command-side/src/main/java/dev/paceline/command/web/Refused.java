package dev.paceline.command.web;

import java.util.List;

/** A request that the edge answers itself, before any command. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemKind kind;
  private final transient List<FieldError> errors;

  private Refused(ProblemKind kind, String detail, List<FieldError> errors) {
    super(detail, null, false, false); // An answer, not a fault: no stack trace.
    this.kind = kind;
    this.errors = List.copyOf(errors);
  }

  /** A refusal in one sentence. */
  public static Refused because(ProblemKind kind, String detail) {
    return new Refused(kind, detail, List.of());
  }

  /** A refusal for what is wrong at these places. */
  public static Refused because(ProblemKind kind, String detail, List<FieldError> errors) {
    return new Refused(kind, detail, errors);
  }

  /** The same for a store that is not there and for one that cannot be there. */
  public static Refused unknownStore() {
    return because(ProblemKind.UNKNOWN_STORE, "there is no such store");
  }

  ProblemKind kind() {
    return kind;
  }

  String detail() {
    return String.valueOf(getMessage());
  }

  List<FieldError> errors() {
    return errors;
  }
}
