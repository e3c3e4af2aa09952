package dev.paceline.query.live;

import dev.paceline.api.store.StoreId;
import dev.paceline.query.ticker.RecentEntries;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * A store's ticker on its way to one client, from one place on, in order and once each. What comes
 * from the tail is sent if it goes on where the client is; whatever else shows that the ticker has
 * moved makes it read.
 */
final class SalesStream {
  private static final long BEFORE_REPEATING_MILLIS = 1000;

  private final StoreId storeId;
  private final StreamInbox inbox;
  private final StreamReads reads;
  private final EventBlocks blocks;
  private final StreamWriter client;
  private final long heartbeatNanos;
  private EventId at;
  private final byte[] first;
  private final boolean behind;
  private long lastSent = System.nanoTime();

  /**
   * Finds out where to begin. The inbox must have been filled by the tail from before.
   *
   * @param after the last that the client has had; null if it has had nothing
   */
  SalesStream(
      StoreId storeId,
      @Nullable EventId after,
      StreamInbox inbox,
      StreamReads reads,
      EventBlocks blocks,
      StreamWriter client,
      Duration heartbeat)
      throws InterruptedException {
    this.storeId = storeId;
    this.inbox = inbox;
    this.reads = reads;
    this.blocks = blocks;
    this.client = client;
    this.heartbeatNanos = heartbeat.toNanos();
    RecentEntries head = reads.head(storeId);
    behind = after != null;
    if (after == null) {
      at = new EventId(head.epoch(), head.headSeq());
      first = EventBlocks.start(at);
    } else if (continues(after, head)) {
      at = after;
      first = EventBlocks.heartbeat();
    } else {
      RecentEntries snapshot = reads.snapshot(storeId);
      at = new EventId(snapshot.epoch(), snapshot.headSeq());
      first = blocks.reset(snapshot);
    }
  }

  /** Sends until the inbox ends. @throws IOException if the client is gone, or has been cut */
  void run() throws IOException, InterruptedException {
    send(first);
    if (behind) {
      catchUp();
    }
    while (true) {
      switch (inbox.take(lastSent + heartbeatNanos - System.nanoTime())) {
        case StreamNews.Entries entries -> take(entries);
        case StreamNews.Head head -> {
          if (head.at().epoch() != at.epoch() || head.at().seq() > at.seq()) {
            catchUp();
          }
        }
        case StreamNews.Missed _ -> catchUp();
        case StreamNews.Silence _ -> send(EventBlocks.heartbeat());
        case StreamNews.End _ -> {
          return;
        }
      }
    }
  }

  private void take(StreamNews.Entries entries) throws IOException, InterruptedException {
    if (entries.epoch() != at.epoch() || entries.first() > at.seq() + 1) {
      catchUp();
    } else if (entries.first() == at.seq() + 1) {
      send(entries.blocks());
      at = new EventId(at.epoch(), entries.last());
    } else if (entries.last() > at.seq()) {
      catchUp();
    }
  }

  private void catchUp() throws IOException, InterruptedException {
    while (!inbox.hasEnded()) {
      try {
        if (readOn()) {
          return;
        }
      } catch (DataAccessException | TransactionException away) {
        inbox.pause(BEFORE_REPEATING_MILLIS);
        if (System.nanoTime() - lastSent >= heartbeatNanos) {
          send(EventBlocks.heartbeat());
        }
      }
    }
  }

  /** Reads and sends a piece; whether it was the last. */
  private boolean readOn() throws IOException, InterruptedException {
    RecentEntries next = reads.following(storeId, at.seq());
    if (!continues(at, next)) {
      RecentEntries snapshot = reads.snapshot(storeId);
      send(blocks.reset(snapshot));
      at = new EventId(snapshot.epoch(), snapshot.headSeq());
      return true;
    }
    if (!next.entries().isEmpty()) {
      send(blocks.entries(next.epoch(), next.entries().reversed()));
      at = new EventId(next.epoch(), next.entries().getFirst().seq());
    }
    return StreamReads.isLast(next);
  }

  private void send(byte[] bytes) throws IOException {
    client.write(bytes);
    lastSent = System.nanoTime();
  }

  /** Whether what came up to a place is still what the ticker holds. */
  private static boolean continues(EventId place, RecentEntries ticker) {
    return place.epoch() == ticker.epoch() && place.seq() <= ticker.headSeq();
  }
}
