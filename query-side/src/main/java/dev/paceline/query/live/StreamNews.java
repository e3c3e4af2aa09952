package dev.paceline.query.live;

/** What a stream of sales events may find in its inbox. */
sealed interface StreamNews {
  /** Events from {@code first} to {@code last}, ready to be sent. Shared by all streams. */
  @SuppressWarnings("ArrayRecordComponent") // Bytes that pass through; never compared.
  record Entries(int epoch, long first, long last, byte[] blocks) implements StreamNews {}

  /** How far the ticker goes. */
  record Head(EventId at) implements StreamNews {}

  /** Entries came faster than they were taken, and have been let go. */
  record Missed() implements StreamNews {}

  /** Nothing came in time. */
  record Silence() implements StreamNews {}

  /** The stream is to end. */
  record End() implements StreamNews {}
}
