package dev.paceline.query.goal;

import dev.paceline.api.goal.RefundsCountOn;
import dev.paceline.query.goal.CountedReads.Mark;
import dev.paceline.query.pacing.PeriodBounds;
import dev.paceline.query.web.PageCursor;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a goal's actual was made of, pinned: however much is sold and revised while somebody walks
 * through its pages, they explain the figure on the first.
 *
 * @param until what counts at that moment or later is not in it
 * @param position events after it are not in it
 * @param asOf the moment that was asked about
 */
record ExplainedFigure(
    PeriodBounds bounds,
    Instant until,
    RefundsCountOn countsOn,
    BigInteger actual,
    Instant asOf,
    long position) {

  /** All that counts in a period. */
  static ExplainedFigure of(GoalPeriodRow row, Instant asOf, long position) {
    return new ExplainedFigure(
        row.bounds(), row.bounds().end(), row.refundsCountOn(), row.actual(), asOf, position);
  }

  /** What counts in a period at or before the moment that was asked about. */
  static ExplainedFigure until(GoalPeriodRow row, Instant asOf, long position) {
    Instant after = asOf.plusMillis(1);
    Instant end = row.bounds().end();
    return new ExplainedFigure(
        row.bounds(),
        after.isBefore(end) ? after : end,
        row.refundsCountOn(),
        row.actual(),
        asOf,
        position);
  }

  Instant from() {
    return bounds.start();
  }

  /** Before its first item. */
  Mark start() {
    return new Mark(bounds.start().minusMillis(1), 0, 0);
  }

  /**
   * A page of it.
   *
   * @param asked the word of the question about it
   */
  record From(ExplainedFigure figure, String asked, Mark mark) {
    /** The same further on. */
    From after(Mark last) {
      return new From(figure, asked, last);
    }

    /** The word for it in the answer to that question. */
    String word(String question) {
      return PageCursor.of(
          question,
          List.of(
              figure.bounds.first(),
              figure.bounds.last(),
              figure.bounds.start().toEpochMilli(),
              figure.bounds.end().toEpochMilli(),
              figure.until.toEpochMilli(),
              figure.countsOn,
              figure.actual,
              figure.asOf.toEpochMilli(),
              figure.position,
              mark.at().toEpochMilli(),
              mark.position(),
              mark.part(),
              asked));
    }

    /** Reads what {@link #word} wrote. @throws Refused for anything else */
    static From parse(String question, String word) {
      List<String> parts = PageCursor.parts(question, word);
      PeriodBounds bounds =
          new PeriodBounds(
              LocalDate.parse(parts.get(0)),
              LocalDate.parse(parts.get(1)),
              instant(parts.get(2)),
              instant(parts.get(3)));
      ExplainedFigure figure =
          new ExplainedFigure(
              bounds,
              instant(parts.get(4)),
              RefundsCountOn.valueOf(parts.get(5)),
              new BigInteger(parts.get(6)),
              instant(parts.get(7)),
              Long.parseLong(parts.get(8)));
      Mark mark =
          new Mark(
              instant(parts.get(9)),
              Long.parseLong(parts.get(10)),
              Integer.parseInt(parts.get(11)));
      return new From(figure, parts.get(12), mark);
    }

    private static Instant instant(String millis) {
      return Instant.ofEpochMilli(Long.parseLong(millis));
    }
  }
}
