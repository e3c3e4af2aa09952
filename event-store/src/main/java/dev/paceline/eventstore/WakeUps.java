package dev.paceline.eventstore;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.LongConsumer;

/** Tells the open streams of this process how far the log goes now. */
final class WakeUps {

  private final Set<LongConsumer> sleepers = new CopyOnWriteArraySet<>();

  void register(LongConsumer sleeper) {
    sleepers.add(sleeper);
  }

  void unregister(LongConsumer sleeper) {
    sleepers.remove(sleeper);
  }

  /** The log is known to go at least up to this position. */
  void upTo(long position) {
    for (LongConsumer sleeper : sleepers) {
      sleeper.accept(position);
    }
  }

  /** Something may have been missed: everyone looks. */
  void lookAgain() {
    upTo(Long.MAX_VALUE);
  }
}
