package dev.paceline.query.projection;

import dev.paceline.query.rows.Recorded;
import java.util.function.Supplier;

/**
 * An event as it comes out of the log, not yet understood.
 *
 * @param reading gives what it says; throws where it cannot be read
 */
public record Unread(String storeId, long position, Supplier<Recorded<?>> reading) {}
