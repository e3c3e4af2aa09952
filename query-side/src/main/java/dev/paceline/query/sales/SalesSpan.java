package dev.paceline.query.sales;

import dev.paceline.edge.problem.Refused;
import dev.paceline.query.pacing.PeriodCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Local days cut into stretches.
 *
 * @param starts the first local day of each stretch; the first may lie before the days that count
 * @param edges where each stretch begins to count and, at last, where the days end: one more than
 *     stretches. A day that the zone skips whole has no width
 */
record SalesSpan(List<LocalDate> starts, List<Instant> edges) {
  private static final int MOST = 3_700;

  /**
   * The days from {@code from} to {@code to}, both included.
   *
   * @throws Refused if they are out of order, or too many
   */
  static SalesSpan of(LocalDate from, LocalDate to, SalesBy by, PeriodCalendar calendar) {
    if (to.isBefore(from)) {
      throw Refused.malformed("to", "must not be before from");
    }
    LocalDate first = by.firstDay(from, calendar.weekStart());
    long count = by.count(first, to);
    if (count > MOST) {
      throw Refused.malformed("to", "must leave at most " + MOST + " buckets");
    }
    List<LocalDate> starts =
        LongStream.range(0, count).mapToObj(stretch -> by.plus(first, stretch)).toList();
    Stream<LocalDate> counting =
        Stream.of(Stream.of(from), starts.stream().skip(1), Stream.of(to.plusDays(1)))
            .flatMap(days -> days);
    return new SalesSpan(starts, counting.map(calendar::startOfDay).toList());
  }
}
