package dev.paceline.command.decision;

/** A command that is well formed but cannot be, given what is recorded. */
public final class Rejection extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why a command is rejected. */
  public enum Kind {
    /** What it is about was never recorded. */
    UNKNOWN,
    /** It contradicts what is recorded. */
    CONFLICT,
    /** It insists on a revision that is not the current one. */
    STALE
  }

  private final Kind kind;

  private Rejection(Kind kind, String detail) {
    super(detail, null, false, false); // An answer, not a fault: no stack trace.
    this.kind = kind;
  }

  /** What the command is about was never recorded. */
  public static Rejection unknown(String detail) {
    return new Rejection(Kind.UNKNOWN, detail);
  }

  /** The command contradicts what is recorded. */
  public static Rejection conflict(String detail) {
    return new Rejection(Kind.CONFLICT, detail);
  }

  /** The command insists on a revision that is not the current one. */
  public static Rejection stale(String detail) {
    return new Rejection(Kind.STALE, detail);
  }

  /** Why. */
  public Kind kind() {
    return kind;
  }

  /** What to tell whoever sent the command. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
