package dev.paceline.command.order;

import dev.paceline.api.order.Reason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was said when an order was cancelled or retracted. */
record Ending(Instant at, @Nullable Reason reason) {}
