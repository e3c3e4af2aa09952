package dev.paceline.query.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a store's rows have been folded.
 *
 * @param epoch of its ticker; rises where entries that were served have changed
 * @param seq the last entry of its ticker
 * @param seqWithTests the last entry of its ticker with test orders
 * @param position the store's last event that the rows include
 * @param parkedAt the position of the event that could not be folded, while the store is parked
 * @param asOf when this was so, in whole milliseconds
 */
public record StoreStanding(
    int epoch, long seq, long seqWithTests, long position, @Nullable Long parkedAt, Instant asOf) {}
