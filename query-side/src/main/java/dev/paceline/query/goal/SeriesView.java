package dev.paceline.query.goal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A goal's period as a chart draws it.
 *
 * @param points in the order of time, from the period's start to its end
 * @param projected what the period comes to if sales go on as they have; absent while it is too
 *     early to say
 */
record SeriesView(List<Point> points, @Nullable String projected) {
  static final SeriesView NOTHING = new SeriesView(List.of(), null);

  /**
   * A point of both lines.
   *
   * @param expected what should have counted until then
   * @param actual what has counted until then; absent for what is yet to come
   */
  record Point(Instant at, String expected, @Nullable String actual) {}
}
