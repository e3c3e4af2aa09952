package dev.paceline.edge.problem;

import dev.paceline.api.InvalidValue;
import java.time.Duration;
import java.util.List;

/** A request that gets a problem for its answer. Thrown anywhere, answered by the edge. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final Duration SOON = Duration.ofSeconds(1);

  private final ProblemKind kind;
  private final transient List<FieldError> errors;
  private final Duration retryAfter;

  private Refused(ProblemKind kind, String detail, List<FieldError> errors, Duration retryAfter) {
    super(detail, null, false, false); // An answer, not a fault: no stack trace.
    this.kind = kind;
    this.errors = List.copyOf(errors);
    this.retryAfter = retryAfter;
  }

  /** A refusal in one sentence. */
  public static Refused because(ProblemKind kind, String detail) {
    return because(kind, detail, List.of());
  }

  /** A refusal for what is wrong at these places. */
  public static Refused because(ProblemKind kind, String detail, List<FieldError> errors) {
    return new Refused(kind, detail, errors, SOON);
  }

  /** A refusal in the ordinary words of its kind. */
  public static Refused as(ProblemKind kind) {
    return because(kind, kind.ordinaryDetail());
  }

  /** 422 for a value that breaks a rule. */
  public static Refused invalid(InvalidValue invalid) {
    return because(
        ProblemKind.INVALID, "the request breaks a rule", List.of(FieldError.of(invalid)));
  }

  /** 401 for a request that carries no token. */
  public static Refused withoutToken() {
    return because(ProblemKind.UNAUTHENTICATED, "send a token: Authorization: Bearer …");
  }

  /** 404 for a store: the same for one that is not there, cannot be, or is not this caller's. */
  public static Refused unknownStore() {
    return because(ProblemKind.UNKNOWN_STORE, "there is no such store");
  }

  /** 404 for anything within a store; {@code what} as in “order”. */
  public static Refused unknown(String what) {
    return because(ProblemKind.NOT_FOUND, "this store has no such " + what);
  }

  /** 400 for a parameter or header that cannot be read; {@code rule} as in “must be given”. */
  public static Refused malformed(String parameter, String rule) {
    return because(
        ProblemKind.UNREADABLE,
        parameter + " " + rule,
        List.of(new FieldError("/" + parameter, rule)));
  }

  /** 429: the same request is welcome after that time. */
  public static Refused tooMany(String detail, Duration retryAfter) {
    return new Refused(ProblemKind.TOO_MANY_REQUESTS, detail, List.of(), retryAfter);
  }

  /** What kind of problem it is. */
  public ProblemKind kind() {
    return kind;
  }

  /** The sentence, for a person. */
  public String detail() {
    return String.valueOf(getMessage());
  }

  /** What is wrong where; empty where that is not the problem. */
  public List<FieldError> errors() {
    return errors;
  }

  /** Whole seconds, at least one, after which it may go better; said with 429 and 503. */
  long retryAfterSeconds() {
    return Math.max(1, retryAfter.plusMillis(999).toSeconds());
  }
}
