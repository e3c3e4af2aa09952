package dev.paceline.api.audit;

/** A line of an export, or a part of it, that has not the one form in which it is written. */
public final class BadLine extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadLine(String reason) {
    super(reason, null, false, false);
  }
}
