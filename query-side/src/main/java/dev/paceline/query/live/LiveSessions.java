package dev.paceline.query.live;

import dev.paceline.api.store.StoreId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The connections of this process, and which stores they follow. */
final class LiveSessions {
  private final ClientShares shares;
  private final Map<String, LiveSession> sessions = new HashMap<>();
  private final Map<LiveDestination, Set<String>> followers = new HashMap<>();

  LiveSessions(ClientShares shares) {
    this.shares = shares;
  }

  synchronized LiveSession open(String sessionId, LiveDeadline deadline) {
    return sessions.computeIfAbsent(sessionId, id -> new LiveSession(deadline, shares));
  }

  /** How many there are. */
  synchronized int size() {
    return sessions.size();
  }

  synchronized @Nullable LiveSession find(@Nullable String sessionId) {
    return sessionId == null ? null : sessions.get(sessionId);
  }

  synchronized void close(String sessionId) {
    LiveSession closed = sessions.remove(sessionId);
    if (closed != null) {
      closed.ended();
      closed.followed().forEach(destination -> unfollow(destination, sessionId));
    }
  }

  /** The broker has a subscription: what it follows; null if it or its connection has ended. */
  synchronized @Nullable LiveDestination held(String sessionId, String subscriptionId) {
    LiveSession session = sessions.get(sessionId);
    LiveDestination destination = session == null ? null : session.held(subscriptionId);
    if (destination != null) {
      followers.computeIfAbsent(destination, d -> new HashSet<>()).add(sessionId);
    }
    return destination;
  }

  synchronized void unsubscribe(String sessionId, String subscriptionId) {
    LiveSession session = sessions.get(sessionId);
    LiveDestination gone = session == null ? null : session.unsubscribe(subscriptionId);
    if (gone != null) {
      unfollow(gone, sessionId);
    }
  }

  /** The stores of which someone here follows this topic. */
  synchronized Set<StoreId> followed(LiveTopic topic) {
    Set<StoreId> stores = new HashSet<>();
    for (LiveDestination destination : followers.keySet()) {
      if (destination.topic() == topic) {
        stores.add(destination.storeId());
      }
    }
    return stores;
  }

  synchronized boolean isFollowed(StoreId storeId, LiveTopic topic) {
    return followers.containsKey(new LiveDestination(LiveDestination.Kind.TOPIC, storeId, topic));
  }

  /** Someone follows who has no session here: a stream. */
  synchronized void follow(LiveDestination destination, String follower) {
    followers.computeIfAbsent(destination, d -> new HashSet<>()).add(follower);
  }

  /** A session or a stream follows this no longer. */
  synchronized void unfollow(LiveDestination destination, String follower) {
    Set<String> remaining = followers.get(destination);
    if (remaining != null && remaining.remove(follower) && remaining.isEmpty()) {
      followers.remove(destination);
    }
  }
}
