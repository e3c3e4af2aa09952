package dev.paceline.loader;

import java.util.Locale;

/** Counts what became of the lines, and names those that failed. */
final class Tally {
  private static final long NAMED = 1_000;
  private static final double NANOS = 1e9;

  private final Progress progress;
  private long created;
  private long unchanged;
  private long failed;
  private long position;

  Tally(Progress progress) {
    this.progress = progress;
  }

  /** Counts in what the server said to a chunk. */
  void add(Answer answer) {
    created += answer.created();
    unchanged += answer.unchanged();
    position = Math.max(position, answer.position());
    answer.failures().forEach(this::name);
  }

  private void name(Answer.Failure failure) {
    failed++;
    if (failed <= NAMED) {
      progress.note("line " + failure.line() + ": " + failure.problem().text());
    } else if (failed == NAMED + 1) {
      progress.note("further failed lines are only counted");
    }
  }

  /** Lines that failed so far. */
  long failed() {
    return failed;
  }

  /** The closing line, after so many nanoseconds. */
  String summary(long nanos) {
    long commands = created + unchanged + failed;
    double seconds = Math.max(nanos, 1) / NANOS;
    return String.format(
        Locale.ROOT,
        "%,d commands in %.1f s (%,.0f/s): %,d created, %,d unchanged, %,d failed."
            + " Last position: %d",
        commands,
        seconds,
        commands / seconds,
        created,
        unchanged,
        failed,
        position);
  }
}
