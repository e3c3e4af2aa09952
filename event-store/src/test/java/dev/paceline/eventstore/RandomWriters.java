package dev.paceline.eventstore;

import dev.paceline.eventstore.Journal.Answer;
import dev.paceline.eventstore.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Four writers on one log, as one process: in the test's JVM, or by {@link #main} in another. */
final class RandomWriters implements AutoCloseable {

  static final int WRITERS = 4;
  static final Duration SHORT_PATIENCE = Duration.ofMillis(300);
  private static final int CONTESTED_STREAMS = 20;

  private final EventLog log;
  private final Journal journal;
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean stopping;

  RandomWriters(TestDatabase database, Path journal, long seed) {
    EventStoreSettings given = database.settings();
    log =
        EventLog.open(
            new EventStoreSettings(
                given.database(), SHORT_PATIENCE, 100, WRITERS, given.pollInterval(), true));
    this.journal = new Journal(journal);
    for (int i = 0; i < WRITERS; i++) {
      Writer writer = new Writer(new Random(seed + i), Long.toHexString(seed) + "-" + i);
      threads.add(Thread.ofPlatform().name("random-writer-" + i).start(writer));
    }
  }

  /** url, username, password, journal, seed; ends when its input ends. */
  public static void main(String[] args) throws IOException {
    TestDatabase database = new TestDatabase(args[0], args[1], args[2]);
    try (RandomWriters writers =
        new RandomWriters(database, Path.of(args[3]), Long.parseLong(args[4]))) {
      while (System.in.read() >= 0) {
        // Until the test closes it, or dies.
      }
    }
  }

  @Override
  public void close() {
    stopping = true;
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    log.close();
    journal.close();
  }

  /** Mostly extends streams of its own; sometimes fights the others for a few. */
  private final class Writer implements Runnable {

    private final Random random;
    private final String name;
    private final Map<String, Long> next = new HashMap<>();
    private int streams;

    Writer(Random random, String name) {
      this.random = random;
      this.name = name;
    }

    @Override
    public void run() {
      while (!stopping) {
        boolean contested = random.nextInt(8) == 0;
        String stream =
            contested
                ? "contested/order/" + random.nextInt(CONTESTED_STREAMS)
                : "acme/order/" + name + "-" + (random.nextInt(3) == 0 ? ++streams : streams);
        append(stream, 1 + random.nextInt(10) / 8);
      }
    }

    private void append(String stream, int count) {
      long from = next.computeIfAbsent(stream, this::look);
      if (from < 0) {
        next.remove(stream);
        return;
      }
      List<NewEvent> events = Events.events(stream, from, count);
      UUID first = events.getFirst().eventId();
      try {
        long position = log.append(events);
        next.put(stream, from + count);
        journal.add(new Journal.Entry(Answer.RECORDED, first, position, count));
      } catch (AppendFailed failure) {
        next.remove(stream);
        journal.add(new Journal.Entry(answerOf(failure), first, 0, count));
      }
    }

    /** The stream's next sequence; -1 if the database does not say. */
    private long look(String stream) {
      try {
        return log.lastSequenceOfStream(stream) + 1;
      } catch (LogUnreadable e) {
        return -1;
      }
    }

    private static Answer answerOf(AppendFailed failure) {
      return switch (failure) {
        case AppendConflict _ -> Answer.CONFLICT;
        case NotRecorded _ -> Answer.NOT_RECORDED;
        case OutcomeUnknown _ -> Answer.UNKNOWN;
      };
    }
  }
}
