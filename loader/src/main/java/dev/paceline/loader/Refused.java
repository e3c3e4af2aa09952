package dev.paceline.loader;

/** The server will not take this, however often it is asked. */
final class Refused extends Exception {
  private static final long serialVersionUID = 1L;

  Refused(String reason) {
    super(reason);
  }
}
