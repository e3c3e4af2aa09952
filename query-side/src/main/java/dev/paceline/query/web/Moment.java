package dev.paceline.query.web;

import java.time.Instant;

/** The moment that a query asks about. */
public sealed interface Moment {

  /** The present: no other moment was named. */
  record Present() implements Moment {}

  /**
   * What was known then: {@code known=then}, also where {@code known} is absent.
   *
   * @param at the moment by which paces are judged, in whole milliseconds
   * @param position of the log: events after it were not known. It is settled: no event up to it
   *     will be added
   */
  record Then(Instant at, long position) implements Moment {}

  /**
   * What is known today of that moment: {@code known=now}.
   *
   * @param at in whole milliseconds
   */
  record Now(Instant at) implements Moment {}
}
