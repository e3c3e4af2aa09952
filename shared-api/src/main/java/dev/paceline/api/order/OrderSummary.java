package dev.paceline.api.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What later events repeat of their order, so that a reader of the log looks nothing up. */
public record OrderSummary(
    Instant placedAt, ProductSummary product, @Nullable Place shipTo, boolean test) {}
