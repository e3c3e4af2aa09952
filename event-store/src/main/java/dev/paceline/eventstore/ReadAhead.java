package dev.paceline.eventstore;

/**
 * What a stream of the log has read and its follower may not be done with, so that whoever hands
 * events on can stop in time: a number of events says little where each may have a megabyte.
 */
public interface ReadAhead {

  /** Bytes of payload and metadata in the pages read so far that {@link #forget} has not named. */
  long bytesAhead();

  /** The follower is done with all events up to a position. */
  void forget(long position);
}
