package dev.paceline.query.web;

import java.util.List;

/** A request that gets a problem for an answer. Thrown by controllers, answered by the edge. */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * One thing that is wrong with the input.
   *
   * @param pointer where: a parameter's name after a slash
   * @param detail what, for a person
   */
  record Fault(String pointer, String detail) {}

  private final transient ProblemKind kind;
  private final transient List<Fault> faults;

  private Problem(ProblemKind kind, String detail, List<Fault> faults) {
    super(detail, null, false, false); // An answer, not a fault of ours: no trace.
    this.kind = kind;
    this.faults = faults;
  }

  /** 404 for a store that is unknown, or that the caller may not see: always the same body. */
  public static Problem unknownStore() {
    return new Problem(
        ProblemKind.UNKNOWN_STORE, "No store of this name is known here.", List.of());
  }

  /** 404 for anything in a known store; {@code what} as in “order”. */
  public static Problem unknown(String what) {
    return new Problem(ProblemKind.NOT_FOUND, "This store has no such " + what + ".", List.of());
  }

  /** 400 for a parameter that cannot be read; {@code rule} as in “must be at least 1”. */
  public static Problem malformed(String parameter, String rule) {
    return new Problem(
        ProblemKind.MALFORMED_REQUEST,
        parameter + " " + rule,
        List.of(new Fault("/" + parameter, rule)));
  }

  /** 409 with a sentence that says with what. */
  public static Problem conflict(String detail) {
    return new Problem(ProblemKind.CONFLICT, detail, List.of());
  }

  /** 503 with a sentence that says what is short; the caller is asked to come back. */
  public static Problem unavailable(String detail) {
    return new Problem(ProblemKind.UNAVAILABLE, detail, List.of());
  }

  static Problem behind() {
    return new Problem(
        ProblemKind.BEHIND,
        "What was recorded up to this position cannot be shown yet. Send the query again.",
        List.of());
  }

  ProblemKind kind() {
    return kind;
  }

  String detail() {
    String detail = getMessage();
    return detail == null ? kind.title() : detail;
  }

  List<Fault> faults() {
    return faults;
  }
}
