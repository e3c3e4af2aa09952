package dev.paceline.eventstore;

/** Nothing was recorded: the stream has moved on (or is not yet there) since it was loaded. */
public final class AppendConflict extends AppendFailed {

  private static final long serialVersionUID = 1L;

  AppendConflict(String streamId, long sequence) {
    super("sequence " + sequence + " is not the next one of stream " + streamId, null);
  }
}
