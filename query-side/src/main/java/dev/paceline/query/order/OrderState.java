package dev.paceline.query.order;

import dev.paceline.api.WireName;
import java.util.List;

/** What has become of an order. */
enum OrderState implements WireName {
  PLACED,
  PARTLY_REFUNDED,
  REFUNDED,
  CANCELLED,
  RETRACTED;

  /**
   * The state that the changes lead to.
   *
   * @param left minor units of the total that is left
   */
  static OrderState after(List<OrderChange> changes, long left) {
    OrderState state = PLACED;
    for (OrderChange change : changes) {
      OrderState next =
          switch (change.kind()) {
            case REFUND -> left == 0 ? REFUNDED : PARTLY_REFUNDED;
            case CANCELLATION -> CANCELLED;
            case RETRACTION -> RETRACTED;
          };
      state = next.compareTo(state) > 0 ? next : state;
    }
    return state;
  }
}
