package dev.paceline.standalone.restore;

/** Nothing was restored; the message says why, for a person. */
final class NotRestored extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotRestored(String message) {
    super(message);
  }
}
