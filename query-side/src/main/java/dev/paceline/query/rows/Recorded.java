package dev.paceline.query.rows;

import java.time.Instant;

/**
 * An event with what the log knows of it.
 *
 * @param position its place in the log
 * @param recordedAt the database's time at which it was recorded; never goes back
 * @param actor who caused it
 */
public record Recorded<E>(long position, Instant recordedAt, String actor, E event) {

  /** The same record, its event seen as {@code event}. */
  public <F> Recorded<F> of(F seen) {
    return new Recorded<>(position, recordedAt, actor, seen);
  }
}
