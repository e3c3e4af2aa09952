package dev.paceline.eventstore;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The one gateway to the log of all events. Appends go through one writer thread per process; reads
 * have connections of their own. Reads throw {@link LogUnreadable} when the database does not
 * answer.
 */
public final class EventLog implements AutoCloseable {

  /**
   * A page of events ends at its limit, or with the event with which it has that many bytes of
   * payload and metadata: events may have a megabyte each.
   */
  public static final int PAGE_BYTES = 1 << 23;

  /** The longest that a shutdown waits for appends that are already accepted. */
  private static final Duration DRAIN = Duration.ofSeconds(5);

  private final EventStoreSettings settings;
  private final AppendQueue queue;
  private final PGSimpleDataSource writing;
  private final HikariDataSource reading;
  private final LogReader reader;
  private @Nullable LogWriter writer;
  private @Nullable Thread writerThread;
  private volatile boolean accepting;

  private EventLog(EventStoreSettings settings) {
    this.settings = settings;
    queue = new AppendQueue(settings.queueCapacity());
    writing = LogConnections.forWriting(settings.database());
    reading = LogConnections.forReading(settings.database(), settings.readConnections());
    reader = new LogReader(reading);
  }

  /** Opens the log of a migrated database, ready to append and to read. */
  public static EventLog open(EventStoreSettings settings) {
    EventLog log = new EventLog(settings);
    log.start();
    return log;
  }

  /** Starts taking appends, if it does not already. */
  synchronized void start() {
    if (writer == null) {
      LogWriter started = new LogWriter(queue, writing);
      writer = started;
      writerThread = Thread.ofPlatform().name("event-log-writer").daemon().start(started);
      accepting = true;
    }
  }

  /** Refuses further appends and waits until those accepted before are answered. */
  synchronized void drain() {
    accepting = false;
    LogWriter stopped = writer;
    Thread thread = writerThread;
    if (stopped == null || thread == null) {
      return;
    }
    stopped.stop();
    try {
      if (!thread.join(DRAIN)) {
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
    }
    queue.takeAll().forEach(late -> late.failed(new NotRecorded("the log has shut down", null)));
    writer = null;
    writerThread = null;
  }

  synchronized boolean isStarted() {
    return writer != null;
  }

  /** How many appends wait for the writer. */
  int waiting() {
    return queue.size();
  }

  /**
   * Records events of one stream, all or none, and returns when they are durable.
   *
   * @return the position of the last one
   * @throws AppendConflict if the first does not follow the stream's last event
   * @throws NotRecorded if the log could not take them; they will never be recorded
   * @throws OutcomeUnknown if there was no confirmation in time; they may be recorded
   */
  public long append(List<NewEvent> events) {
    if (!accepting) {
      throw new NotRecorded("the log is not taking appends", null);
    }
    PendingAppend append = new PendingAppend(events);
    if (!queue.offer(append)) {
      throw new NotRecorded("too many appends are waiting for the log", null);
    }
    return append.await(settings.appendTimeout());
  }

  /**
   * Whether more events may follow a page. If not, it ended with the last of those asked for.
   *
   * @param page as it was read
   * @param limit with which it was asked for
   */
  public static boolean isFull(List<LoggedEvent> page, int limit) {
    return page.size() >= limit || bytesOf(page) >= PAGE_BYTES;
  }

  static long bytesOf(List<LoggedEvent> page) {
    return page.stream().mapToLong(event -> event.payload().length + event.metadata().length).sum();
  }

  /**
   * A page of events after a position in the order of the log: none only if there are none. It may
   * be shorter than the limit, see {@link #PAGE_BYTES}; {@link #isFull} says whether more may
   * follow.
   */
  public List<LoggedEvent> eventsAfter(long position, int limit) {
    return reader.eventsAfter(position, limit);
  }

  /** A page of events of one store after a position, as {@link #eventsAfter} gives one. */
  public List<LoggedEvent> eventsOfStore(String storeId, long afterPosition, int limit) {
    return reader.eventsOfStore(storeId, afterPosition, limit);
  }

  /** A page of events of one store after a position and up to another. */
  public List<LoggedEvent> eventsOfStore(String storeId, long afterPosition, long last, int limit) {
    return reader.eventsOfStore(storeId, afterPosition, last, limit);
  }

  /** All events of a stream from a sequence on, in their order. */
  public List<LoggedEvent> eventsOfStream(String streamId, long fromSequence) {
    return reader.eventsOfStream(streamId, fromSequence, Integer.MAX_VALUE);
  }

  List<LoggedEvent> eventsOfStream(String streamId, long fromSequence, int limit) {
    return reader.eventsOfStream(streamId, fromSequence, limit);
  }

  /** The position of a stream's last event; 0 if it has none. */
  public long lastPositionOfStream(String streamId) {
    return reader.lastPositionOfStream(streamId);
  }

  /** The sequence of a stream's last event; -1 if it has none. */
  public long lastSequenceOfStream(String streamId) {
    return reader.lastSequenceOfStream(streamId);
  }

  /** The position of the last event of all; 0 while there is none. */
  public long headPosition() {
    return reader.headPosition();
  }

  /** The position of the last event recorded at or before a moment; 0 if there is none. */
  public long positionAt(Instant recordedAt) {
    return reader.positionAt(recordedAt);
  }

  /** When the last event up to a position was recorded; null if there is none. */
  public @Nullable Instant recordedAt(long position) {
    return reader.recordedAt(position);
  }

  /**
   * Whether no event will be recorded at or before that moment any more, so that {@link
   * #positionAt} gives the same from now on. That a moment has passed is not enough: a writer may
   * have read the time and not yet committed. Appends are held up for one round trip at most, and
   * only if the log's last event is not younger than the moment.
   *
   * <p>Relies on the database's clock not being set back.
   */
  public boolean isSettled(Instant moment) {
    Instant last = reader.lastRecordedAt();
    return (last != null && last.isAfter(moment)) || reader.timeBetweenAppends().isAfter(moment);
  }

  @Override
  public void close() {
    drain();
    reading.close();
  }
}
