package dev.paceline.query.live;

import dev.paceline.api.store.StoreId;
import dev.paceline.edge.access.Caller;
import dev.paceline.edge.problem.ProblemKind;
import dev.paceline.edge.problem.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * All streams of sales events that this process serves. It stops before the web server does, which
 * would wait for them.
 */
final class SalesStreams implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(SalesStreams.class);
  private static final Duration LOOKS_APART = Duration.ofMillis(250);

  /** How long the last write may take when a stream has to end. */
  private static final Duration GRACE_AT_END = Duration.ofMillis(500);

  private static final Duration LATER = Duration.ofSeconds(10);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(3);

  private final LiveSettings settings;
  private final ClientShares shares;
  private final LiveSessions sessions;
  private final LiveFeeds feeds;
  private final StreamHub hub;
  private final StreamReads reads;
  private final EventBlocks blocks;
  private final Clock clock;
  private final Semaphore places;
  private final Set<OpenStream> streams = ConcurrentHashMap.newKeySet();
  private final AtomicLong opened = new AtomicLong();
  private @Nullable Thread watch;
  private volatile boolean running;

  SalesStreams(
      LiveSettings settings,
      ClientShares shares,
      LiveSessions sessions,
      LiveFeeds feeds,
      StreamHub hub,
      StreamReads reads,
      EventBlocks blocks,
      Clock clock) {
    this.settings = settings;
    this.shares = shares;
    this.sessions = sessions;
    this.feeds = feeds;
    this.hub = hub;
    this.reads = reads;
    this.blocks = blocks;
    this.clock = clock;
    places = new Semaphore(settings.streams());
  }

  /**
   * Sends a store's events until the caller is gone, is cut, or may not have more.
   *
   * @param after the last event that the caller has had; null if it has had none
   * @throws Refused if there are too many streams, of this caller or in all, or none any more
   */
  void serve(
      StoreId storeId,
      @Nullable EventId after,
      Caller caller,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, InterruptedException {
    StreamInbox inbox = new StreamInbox(settings.sendBuffer().toBytes());
    OpenStream stream =
        new OpenStream(
            inbox,
            new StreamWriter(response.getOutputStream(), request.getServletConnection()),
            caller.expiresAt());
    String name = "stream " + opened.incrementAndGet();
    LiveDestination ticker =
        new LiveDestination(LiveDestination.Kind.TOPIC, storeId, LiveTopic.SALES);
    if (!shares.take(caller.subject())) {
      throw Refused.tooMany("this client has as many live connections as it may have", LATER);
    }
    if (!places.tryAcquire()) {
      shares.give(caller.subject());
      throw unavailable("as many streams are open as can be served");
    }
    try {
      streams.add(stream);
      if (!running) {
        throw unavailable("the service is stopping");
      }
      hub.add(storeId, inbox);
      sessions.follow(ticker, name);
      feeds.subscribed(ticker, null);
      SalesStream sending =
          new SalesStream(
              storeId, after, inbox, reads, blocks, stream.client(), settings.streamHeartbeat());
      head(response);
      send(sending, stream.client());
    } finally {
      sessions.unfollow(ticker, name);
      hub.remove(storeId, inbox);
      streams.remove(stream);
      places.release();
      shares.give(caller.subject());
    }
  }

  private static Refused unavailable(String detail) {
    return Refused.because(ProblemKind.UNAVAILABLE, detail);
  }

  /** How many are open. */
  int count() {
    return streams.size();
  }

  /** Nothing on the way may keep events back, or for anyone else. */
  static void head(HttpServletResponse response) {
    response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("X-Accel-Buffering", "no");
  }

  private static void send(SalesStream stream, StreamWriter client) throws InterruptedException {
    try {
      try {
        stream.run();
      } finally {
        // Here and not after: Tomcat would end the answer too, but wait for the client longer.
        client.finish();
      }
    } catch (IOException gone) {
      LOG.debug("a stream's client has gone or was cut", gone);
    } catch (RuntimeException failure) {
      // The answer has begun: all that can be done is to end it. The caller will resume.
      LOG.warn("a stream of sales events could not go on");
      LOG.debug("a stream of sales events could not go on", failure);
    }
  }

  private void look() {
    try {
      while (true) {
        Thread.sleep(LOOKS_APART);
        Instant now = clock.instant();
        streams.forEach(stream -> stream.check(now, settings.sendTimeLimit(), GRACE_AT_END));
      }
    } catch (InterruptedException e) {
      // Stopped.
    }
  }

  @Override
  public synchronized void start() {
    if (watch == null) {
      running = true;
      watch = Thread.ofPlatform().name("live-streams").daemon().start(this::look);
    }
  }

  @Override
  public synchronized void stop() {
    running = false;
    streams.forEach(OpenStream::end);
    Thread stopped = watch;
    watch = null;
    if (stopped == null) {
      return;
    }
    try {
      long start = System.nanoTime();
      while (!streams.isEmpty() && System.nanoTime() - start < STOP_LIMIT.toNanos()) {
        Thread.sleep(10);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      stopped.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
