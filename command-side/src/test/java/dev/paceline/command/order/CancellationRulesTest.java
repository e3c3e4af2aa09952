package dev.paceline.command.order;

import static dev.paceline.command.Decisions.conflict;
import static dev.paceline.command.Decisions.invalid;
import static dev.paceline.command.Decisions.rulesOf;
import static dev.paceline.command.Decisions.unknown;
import static dev.paceline.command.order.Orders.EARLIER;
import static dev.paceline.command.order.Orders.LATER;
import static dev.paceline.command.order.Orders.cancel;
import static dev.paceline.command.order.Orders.cancelled;
import static dev.paceline.command.order.Orders.placed;
import static dev.paceline.command.order.Orders.refunded;
import static dev.paceline.command.order.Orders.retracted;
import static dev.paceline.command.order.Orders.totals;

import dev.paceline.api.order.Reason;
import dev.paceline.command.decision.Outcome;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Cancelling an order")
class CancellationRulesTest {
  private final AggregateTestFixture<Order> order = rulesOf(Order.class);

  @Test
  @DisplayName("a cancellation takes back the whole order")
  void takesAll() {
    order
        .given(placed())
        .when(cancel())
        .expectResultMessagePayload(Outcome.CREATED)
        .expectEvents(cancelled(totals("40", "45", 4)));
  }

  @Test
  @DisplayName("after refunds, a cancellation takes back what is left")
  void takesWhatIsLeft() {
    order
        .given(placed(), refunded("r1", "42.00", "40.00", 3))
        .when(cancel())
        .expectEvents(cancelled(totals("0", "3", 1)));
  }

  @Test
  @DisplayName("the same cancellation again changes nothing, also after a retraction")
  void sameAgain() {
    order
        .given(placed(), cancelled(totals("40", "45", 4)), retracted(totals("0", "0", 0)))
        .when(cancel())
        .expectResultMessagePayload(Outcome.UNCHANGED)
        .expectNoEvents();
  }

  @Test
  @DisplayName("a cancellation for another reason is a conflict")
  void otherContent() {
    order
        .given(placed(), cancelled(totals("40", "45", 4)))
        .when(cancel(LATER, Reason.FRAUD))
        .expectException(conflict());
  }

  @Test
  @DisplayName("a retracted order cannot be cancelled")
  void retractedOrder() {
    order
        .given(placed(), retracted(totals("40", "45", 4)))
        .when(cancel())
        .expectException(conflict());
  }

  @Test
  @DisplayName("a cancellation is not before its order")
  void beforeTheOrder() {
    order
        .given(placed())
        .when(cancel(EARLIER, Reason.STOCK))
        .expectException(invalid("/cancelledAt"));
  }

  @Test
  @DisplayName("an order that nobody placed cannot be cancelled")
  void unknownOrder() {
    order.givenNoPriorActivity().when(cancel()).expectException(unknown());
  }
}
