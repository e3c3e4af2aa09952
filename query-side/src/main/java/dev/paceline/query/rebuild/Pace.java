package dev.paceline.query.rebuild;

import java.util.function.ObjLongConsumer;

/** Measures how fast stores are folded, and writes that down twice a second. */
final class Pace {
  private static final long APART = 500_000_000;

  private final RebuildMarks marks;
  private final Rebuild rebuild;
  private final long start = System.nanoTime();
  private long last = start;
  private long before;

  Pace(RebuildMarks marks, Rebuild rebuild) {
    this.marks = marks;
    this.rebuild = rebuild;
  }

  /** What is told how many events of a store are folded, and up to which position. */
  ObjLongConsumer<Long> of(String storeId) {
    return (position, events) -> {
      long now = System.nanoTime();
      if (now - last >= APART) {
        last = now;
        long rate = (before + events) * 1_000_000_000L / Math.max(1, now - start);
        marks.progress(rebuild, storeId, position, events, rate);
      }
    };
  }

  void storeDone(long events) {
    before += events;
  }
}
