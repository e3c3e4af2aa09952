package dev.paceline.loader;

import java.time.Duration;

/** Tries again, each time a little later, until it has worked or taken too long. */
final class Patience {
  private static final Duration FIRST = Duration.ofMillis(250);
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final Duration patience;
  private final Progress progress;

  Patience(Duration patience, Progress progress) {
    this.patience = patience;
    this.progress = progress;
  }

  /** Something that may work the next time. */
  interface Attempt<T> {
    /** Tries once. */
    T make() throws Unavailable, Refused, InterruptedException;
  }

  /** The result of the first attempt that works. @throws Refused also when patience has ended */
  <T> T until(Attempt<T> attempt) throws Refused, InterruptedException {
    long start = System.nanoTime();
    Duration pause = FIRST;
    while (true) {
      try {
        return attempt.make();
      } catch (Unavailable e) {
        Duration wait = e.atLeast().compareTo(pause) > 0 ? e.atLeast() : pause;
        if (System.nanoTime() - start + wait.toNanos() > patience.toNanos()) {
          throw new Refused(e.getMessage() + "; run it again later, nothing will be doubled");
        }
        progress.note(e.getMessage() + "; trying again");
        Thread.sleep(wait.toMillis());
        Duration twice = pause.multipliedBy(2);
        pause = twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
      }
    }
  }
}
