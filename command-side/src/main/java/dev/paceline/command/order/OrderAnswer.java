package dev.paceline.command.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.paceline.api.order.OrderId;
import dev.paceline.api.order.RefundId;
import dev.paceline.api.store.StoreId;
import dev.paceline.command.decision.Outcome;
import org.jspecify.annotations.Nullable;

/** What became of a command to an order. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrderAnswer(
    StoreId storeId, OrderId orderId, @Nullable RefundId refundId, Outcome status, long position) {}
