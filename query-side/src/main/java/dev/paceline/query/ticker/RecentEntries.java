package dev.paceline.query.ticker;

import dev.paceline.api.store.StoreId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entries of a ticker with where it stands, both from one moment.
 *
 * @param epoch rises where entries that were served have changed
 * @param headSeq the ticker's last entry
 * @param asOf when this was so
 * @param position the store's last event that the ticker includes
 * @param parkedAt the position of the event at which the store's ticker is held up, if it is
 * @param entries the newest first
 */
public record RecentEntries(
    StoreId storeId,
    int epoch,
    long headSeq,
    Instant asOf,
    long position,
    @Nullable Long parkedAt,
    List<TickerEntryView> entries) {}
