package dev.paceline.query.live;

import dev.paceline.api.store.StoreId;
import dev.paceline.query.ticker.TickerEntryView;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Hands what the ticker's tail has read to the inboxes of all streams of that store. */
final class StreamHub implements TickerOutlet {
  private final EventBlocks blocks;
  private final Map<StoreId, Set<StreamInbox>> inboxes = new ConcurrentHashMap<>();

  StreamHub(EventBlocks blocks) {
    this.blocks = blocks;
  }

  void add(StoreId storeId, StreamInbox inbox) {
    inboxes.compute(
        storeId,
        (id, set) -> {
          Set<StreamInbox> all = set == null ? ConcurrentHashMap.newKeySet() : set;
          all.add(inbox);
          return all;
        });
  }

  void remove(StoreId storeId, StreamInbox inbox) {
    inboxes.computeIfPresent(
        storeId,
        (id, all) -> {
          all.remove(inbox);
          return all.isEmpty() ? null : all;
        });
  }

  @Override
  public void entries(StoreId storeId, int epoch, List<TickerEntryView> entries) {
    Set<StreamInbox> followers = inboxes.getOrDefault(storeId, Set.of());
    if (!followers.isEmpty()) {
      StreamNews.Entries news =
          new StreamNews.Entries(
              epoch,
              entries.getFirst().seq(),
              entries.getLast().seq(),
              blocks.entries(epoch, entries));
      followers.forEach(inbox -> inbox.put(news));
    }
  }

  @Override
  public void head(StoreId storeId, int epoch, long seq) {
    StreamNews.Head news = new StreamNews.Head(new EventId(epoch, seq));
    inboxes.getOrDefault(storeId, Set.of()).forEach(inbox -> inbox.put(news));
  }
}
