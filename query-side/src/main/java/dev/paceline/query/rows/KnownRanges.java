package dev.paceline.query.rows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The stretches of time of which every row is known. */
final class KnownRanges {
  private final NavigableMap<Instant, Instant> ranges = new TreeMap<>();

  /** From {@code first} on, until before {@code end}. */
  record Range(Instant first, Instant end) {}

  boolean hold(Instant at) {
    Map.Entry<Instant, Instant> last = ranges.floorEntry(at);
    return last != null && at.isBefore(last.getValue());
  }

  /** What of the stretch is not known, in order. */
  List<Range> missing(Instant first, Instant end) {
    List<Range> gaps = new ArrayList<>();
    Map.Entry<Instant, Instant> before = ranges.floorEntry(first);
    Instant at = before != null && before.getValue().isAfter(first) ? before.getValue() : first;
    for (Map.Entry<Instant, Instant> range : ranges.tailMap(first, false).entrySet()) {
      if (!range.getKey().isBefore(end)) {
        break;
      }
      if (at.isBefore(range.getKey())) {
        gaps.add(new Range(at, range.getKey()));
      }
      at = range.getValue();
    }
    if (at.isBefore(end)) {
      gaps.add(new Range(at, end));
    }
    return gaps;
  }

  /** All of the stretch is known from now on. */
  void add(Instant first, Instant end) {
    if (!first.isBefore(end)) {
      return;
    }
    Instant from = first;
    Instant until = end;
    Map.Entry<Instant, Instant> before = ranges.floorEntry(first);
    if (before != null && !before.getValue().isBefore(first)) {
      from = before.getKey();
    }
    Map.Entry<Instant, Instant> last = ranges.floorEntry(end);
    if (last != null && last.getValue().isAfter(end)) {
      until = last.getValue();
    }
    ranges.subMap(from, true, until, true).clear();
    ranges.put(from, until);
  }
}
