package dev.paceline.standalone.demo;

import dev.paceline.api.order.OrderCommand;
import java.time.Instant;
import java.util.Comparator;

/** Something that happens in the demo store at a moment. */
record DemoAction(Instant at, OrderCommand command) {
  /** In the order in which they happen. */
  static final Comparator<DemoAction> IN_TIME =
      Comparator.comparing(DemoAction::at).thenComparing(action -> action.command().streamId());
}
