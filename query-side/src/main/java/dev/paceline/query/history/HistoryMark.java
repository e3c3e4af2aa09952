package dev.paceline.query.history;

import dev.paceline.query.web.PageCursor;
import java.time.Instant;
import java.util.List;

/**
 * A place in a goal's history. It is pinned where it ends, so that the pages of one walk belong
 * together while sales go on.
 *
 * @param last events after it are not in this walk
 * @param until what time does after it is not
 * @param position the event up to which everything was told
 * @param at the moment up to which everything was told
 * @param told how many steps of what follows were told too
 */
record HistoryMark(long last, Instant until, long position, Instant at, int told) {

  /** The same walk, told up to an event or a moment. */
  HistoryMark movedTo(long position, Instant at) {
    return new HistoryMark(last, until, position, at, 0);
  }

  /** The same place, with so many steps of what follows told. */
  HistoryMark told(int steps) {
    return new HistoryMark(last, until, position, at, steps);
  }

  /** The word for it in the answer to that question. */
  String word(String question) {
    return PageCursor.of(
        question, List.of(last, until.toEpochMilli(), position, at.toEpochMilli(), told));
  }

  /** Reads what {@link #word} wrote. @throws Refused for anything else */
  static HistoryMark parse(String question, String word) {
    List<String> parts = PageCursor.parts(question, word);
    return new HistoryMark(
        Long.parseLong(parts.get(0)),
        Instant.ofEpochMilli(Long.parseLong(parts.get(1))),
        Long.parseLong(parts.get(2)),
        Instant.ofEpochMilli(Long.parseLong(parts.get(3))),
        Integer.parseInt(parts.get(4)));
  }
}
