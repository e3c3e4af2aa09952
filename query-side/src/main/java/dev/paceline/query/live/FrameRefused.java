package dev.paceline.query.live;

/** A frame that is not taken. Its message is what the client is told. */
final class FrameRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  FrameRefused(String message) {
    super(message, null, false, false);
  }
}
