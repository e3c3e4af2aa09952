package dev.paceline.query.order;

import dev.paceline.api.store.StoreId;
import dev.paceline.edge.access.Requires;
import dev.paceline.edge.access.Scope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Answers how an order stands. */
@RestController
class OrderController {
  private final OrderQueries orders;

  OrderController(OrderQueries orders) {
    this.orders = orders;
  }

  @Requires({Scope.SALES_READ, Scope.ORDERS_WRITE})
  @GetMapping("/api/{storeId}/orders/{orderId}")
  OrderView order(@PathVariable StoreId storeId, @PathVariable String orderId) {
    return orders.order(storeId, orderId);
  }
}
