package dev.paceline.query.live;

import dev.paceline.api.store.StoreId;
import dev.paceline.query.ticker.TickerEntryView;
import java.util.List;

/** A way from the ticker's tail to clients. It waits for none of them. */
interface TickerOutlet {
  /** Entries that follow each other, oldest first. After a failure the same may come again. */
  void entries(StoreId storeId, int epoch, List<TickerEntryView> entries);

  /** How far the ticker goes. */
  void head(StoreId storeId, int epoch, long seq);
}
