package dev.paceline.loader;

import java.time.Duration;

/** The server cannot be reached or cannot answer now. What was sent may or may not be recorded. */
final class Unavailable extends Exception {
  private static final long serialVersionUID = 1L;

  private final Duration atLeast;

  Unavailable(String reason) {
    this(reason, Duration.ZERO);
  }

  Unavailable(String reason, Duration atLeast) {
    super(reason);
    this.atLeast = atLeast;
  }

  /** How long the server asked to be left alone. */
  Duration atLeast() {
    return atLeast;
  }
}
