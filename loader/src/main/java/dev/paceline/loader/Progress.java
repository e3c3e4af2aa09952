package dev.paceline.loader;

import java.io.PrintStream;
import java.util.Locale;

/** How far it is: a bar that moves on a terminal, a plain line now and then elsewhere. */
final class Progress {
  private static final int WIDTH = 30;
  private static final double NANOS = 1e9;
  private static final double BAR_EVERY = 0.1;
  private static final double LINE_EVERY = 5;
  private static final double MEBI = 1 << 20;
  private static final int MINUTE = 60;

  private final PrintStream err;
  private final boolean terminal;
  private final long total;
  private final long start = System.nanoTime();
  private double shown;

  Progress(PrintStream err, boolean terminal, long total) {
    this.err = err;
    this.terminal = terminal;
    this.total = total;
  }

  /** So many bytes and lines of the file are done. */
  void reached(long bytes, long lines) {
    double seconds = (System.nanoTime() - start) / NANOS;
    if (seconds - shown >= (terminal ? BAR_EVERY : LINE_EVERY)) {
      shown = seconds;
      show(state(bytes, lines, seconds));
    }
  }

  private void show(String state) {
    if (terminal) {
      err.print("\r" + state + "\u001b[K");
      err.flush();
    } else {
      err.println(state);
    }
  }

  private String state(long bytes, long lines, double seconds) {
    String rate = String.format(Locale.ROOT, "%,d lines, %,.0f/s", lines, lines / seconds);
    if (total <= 0) {
      return String.format(Locale.ROOT, "%,.1f MiB, %s", bytes / MEBI, rate);
    }
    double share = Math.min(1.0, (double) bytes / total);
    long left = share > 0 ? Math.round(seconds * (1 - share) / share) : 0;
    int full = (int) (share * WIDTH);
    return String.format(
        Locale.ROOT,
        "%s%s %3.0f %% of %,.1f MiB, %s, %d:%02d left",
        "█".repeat(full),
        "░".repeat(WIDTH - full),
        share * 100,
        total / MEBI,
        rate,
        left / MINUTE,
        left % MINUTE);
  }

  /** Says something between two states. */
  void note(String text) {
    err.println((terminal ? "\r\u001b[K" : "") + text);
  }

  /** Clears the bar. */
  void finish() {
    if (terminal) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }
}
