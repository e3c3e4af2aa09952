package dev.paceline.api;

import java.util.function.Supplier;

/** A value that can be read but breaks a rule of the language. The edge answers it with 422. */
public final class InvalidValue extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String pointer;
  private final String detail;

  /** A rule broken by the value itself, its place not known yet. */
  public InvalidValue(String detail) {
    this("", detail);
  }

  /** A rule broken by the value at the JSON pointer {@code place}. */
  public static InvalidValue of(String place, String detail) {
    return new InvalidValue(place, detail);
  }

  private InvalidValue(String pointer, String detail) {
    super(pointer.isEmpty() ? detail : pointer + " " + detail);
    this.pointer = pointer;
    this.detail = detail;
  }

  /**
   * Runs {@code reading}; what it finds invalid is reported below the JSON pointer {@code place}.
   */
  public static <T> T at(String place, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (InvalidValue e) {
      throw new InvalidValue(place + e.pointer, e.detail);
    }
  }

  /** JSON pointer (RFC 6901) to the offending value; empty for the whole. */
  public String pointer() {
    return pointer;
  }

  /** What the rule is, for a person. */
  public String detail() {
    return detail;
  }

  @Override
  public Throwable fillInStackTrace() {
    // Bad input is an answer, not a fault: where it was found in the code tells nobody anything.
    return this;
  }
}
