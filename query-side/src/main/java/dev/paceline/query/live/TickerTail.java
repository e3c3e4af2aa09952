package dev.paceline.query.live;

import dev.paceline.api.store.StoreId;
import dev.paceline.query.ticker.RecentEntries;
import dev.paceline.query.ticker.TickerEntryView;
import dev.paceline.query.ticker.TickerQueries;
import dev.paceline.query.ticker.TickerWindow;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Hands out what this process's clients have not had yet, in order and once each: a store's entries
 * after the last sent, read whenever the store is woken. Used by one thread.
 */
final class TickerTail implements LiveLoop.Step {
  private static final int PIECE = 100;

  private final LiveSessions sessions;
  private final TickerQueries reads;
  private final List<TickerOutlet> outlets;
  private final Duration headsApart;
  private final Map<StoreId, Sent> sent = new HashMap<>();
  private final Set<StoreId> headsDue = new HashSet<>();
  private final Set<StoreId> newcomers = ConcurrentHashMap.newKeySet();
  private long nextHeads;

  private record Sent(int epoch, long seq) {}

  TickerTail(
      LiveSessions sessions, TickerQueries reads, List<TickerOutlet> outlets, Duration headsApart) {
    this.sessions = sessions;
    this.reads = reads;
    this.outlets = List.copyOf(outlets);
    this.headsApart = headsApart;
    this.nextHeads = System.nanoTime() + headsApart.toNanos();
  }

  /** Someone follows a store's ticker from now on: a head is due. Called by any thread. */
  void subscribed(StoreId storeId) {
    newcomers.add(storeId);
  }

  @Override
  public Duration patience() {
    return Duration.ofNanos(Math.max(0, nextHeads - System.nanoTime()));
  }

  @Override
  public void wokenBy(Set<StoreId> stores) {
    if (nextHeads - System.nanoTime() <= 0) {
      nextHeads = System.nanoTime() + headsApart.toNanos();
      Set<StoreId> followed = sessions.followed(LiveTopic.SALES);
      // Who comes back sooner finds the ticker going on where it was, without a gap.
      sent.keySet().retainAll(followed);
      headsDue.addAll(followed);
    }
    headsDue.addAll(stores.stream().filter(newcomers::remove).toList());
    Set<StoreId> all = new HashSet<>(stores);
    all.addAll(headsDue);
    LiveLoop.each(all, this::advance);
  }

  private void advance(StoreId storeId) {
    if (!sessions.isFollowed(storeId, LiveTopic.SALES)) {
      sent.remove(storeId);
      headsDue.remove(storeId);
      return;
    }
    Sent last = sent.get(storeId);
    Sent now = last == null ? start(storeId) : catchUp(storeId, last);
    sent.put(storeId, now);
    if (headsDue.remove(storeId)) {
      outlets.forEach(outlet -> outlet.head(storeId, now.epoch(), now.seq()));
    }
  }

  /** The first follower is told where the ticker stands; what was before is in its snapshot. */
  private Sent start(StoreId storeId) {
    RecentEntries head = reads.recent(storeId, TickerWindow.newest(1));
    return new Sent(head.epoch(), head.headSeq());
  }

  private Sent catchUp(StoreId storeId, Sent from) {
    Sent last = from;
    while (true) {
      RecentEntries next = reads.recent(storeId, TickerWindow.following(last.seq(), PIECE));
      if (next.epoch() != last.epoch()) {
        // A rebuild changed entries that were served: everyone has to begin again.
        headsDue.add(storeId);
        return new Sent(next.epoch(), next.headSeq());
      }
      if (next.entries().isEmpty()) {
        return last;
      }
      List<TickerEntryView> entries = next.entries().reversed();
      outlets.forEach(outlet -> outlet.entries(storeId, next.epoch(), entries));
      last = new Sent(next.epoch(), next.entries().getFirst().seq());
      sent.put(storeId, last);
      if (next.entries().size() < PIECE) {
        return last;
      }
    }
  }
}
