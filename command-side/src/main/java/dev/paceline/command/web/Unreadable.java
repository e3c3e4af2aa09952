package dev.paceline.command.web;

/** A value that is not of the form that a request has there. */
final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unreadable(String detail) {
    super(detail, null, false, false); // An answer, not a fault: no stack trace.
  }

  String detail() {
    return String.valueOf(getMessage());
  }
}
