package dev.paceline.query.live;

import dev.paceline.api.store.StoreId;
import dev.paceline.edge.access.Caller;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What one connection has done so far. */
final class LiveSession {
  private static final int SUBSCRIPTIONS = 200;
  private static final int FRAMES_A_SECOND = 100;
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final Map<String, LiveDestination> subscriptions = new HashMap<>();
  private final Set<String> heldByBroker = new HashSet<>();
  private final Map<StoreId, GoalMarks> shown = new HashMap<>();
  private final LiveDeadline deadline;
  private final ClientShares shares;
  private @Nullable Caller caller;
  private boolean refused;
  private boolean ended;
  private long second = System.nanoTime();
  private int framesThisSecond;

  LiveSession(LiveDeadline deadline, ClientShares shares) {
    this.deadline = deadline;
    this.shares = shares;
  }

  /** The connection has closed. */
  synchronized void ended() {
    deadline.drop();
    ended = true;
    if (caller != null) {
      shares.give(caller.subject());
    }
  }

  /** Counts a frame. @throws FrameRefused if there were too many, or after another was refused */
  synchronized void frame() {
    long now = System.nanoTime();
    if (now - second >= SECOND) {
      second = now;
      framesThisSecond = 0;
    }
    framesThisSecond++;
    if (framesThisSecond > FRAMES_A_SECOND) {
      throw new FrameRefused("more than " + FRAMES_A_SECOND + " frames in a second");
    }
    if (refused) {
      throw new FrameRefused("the connection is closing");
    }
  }

  /** A frame was refused: nothing more is taken. */
  synchronized void refuse() {
    refused = true;
  }

  /** Takes a CONNECT. @throws FrameRefused if there was one before, or for its token */
  void connect(Supplier<Caller> bearer) {
    if (isConnected()) {
      throw new FrameRefused("already connected");
    }
    // Asked outside of the lock: it may take a look at the issuer.
    Caller known = bearer.get();
    belongTo(known);
    deadline.tokenUntil(known.expiresAt());
  }

  private synchronized void belongTo(Caller known) {
    if (ended) {
      throw new FrameRefused("the connection is closing");
    }
    if (!shares.take(known.subject())) {
      throw new FrameRefused("this client has as many live connections as it may have");
    }
    caller = known;
  }

  synchronized boolean isConnected() {
    return caller != null;
  }

  /** Whose connection this is. @throws FrameRefused before CONNECT */
  synchronized Caller caller() {
    if (caller == null) {
      throw new FrameRefused("CONNECT comes first");
    }
    return caller;
  }

  /**
   * Takes a SUBSCRIBE. @throws FrameRefused if its id is missing or in use, or there are too many
   */
  synchronized void subscribe(@Nullable String id, LiveDestination destination) {
    if (id == null) {
      throw new FrameRefused("a subscription needs an id");
    }
    if (subscriptions.size() >= SUBSCRIPTIONS) {
      throw new FrameRefused("more than " + SUBSCRIPTIONS + " subscriptions");
    }
    if (subscriptions.putIfAbsent(id, destination) != null) {
      throw new FrameRefused("the subscription's id is in use");
    }
  }

  /** Takes an UNSUBSCRIBE: what no other subscription of this connection follows any more. */
  synchronized @Nullable LiveDestination unsubscribe(String id) {
    LiveDestination gone = subscriptions.remove(id);
    boolean held = heldByBroker.remove(id);
    return held && gone != null && !follows(gone) ? gone : null;
  }

  /** The broker has this subscription now: what it follows, null if it has ended meanwhile. */
  synchronized @Nullable LiveDestination held(String id) {
    LiveDestination destination = subscriptions.get(id);
    if (destination != null) {
      heldByBroker.add(id);
    }
    return destination;
  }

  /** All that it follows. */
  synchronized List<LiveDestination> followed() {
    return heldByBroker.stream().map(subscriptions::get).distinct().toList();
  }

  /** Remembers which goals a snapshot showed. */
  synchronized void showed(StoreId storeId, GoalMarks goals) {
    shown.put(storeId, goals);
  }

  /**
   * What a snapshot of a store's goals showed, once the connection has both that and the topic.
   * Between the two a goal may have moved.
   */
  synchronized @Nullable GoalMarks takeShown(StoreId storeId) {
    LiveDestination goals =
        new LiveDestination(LiveDestination.Kind.TOPIC, storeId, LiveTopic.GOALS);
    return follows(goals) ? shown.remove(storeId) : null;
  }

  private boolean follows(LiveDestination destination) {
    return heldByBroker.stream().map(subscriptions::get).anyMatch(destination::equals);
  }
}
