package dev.paceline.command.order;

import static dev.paceline.command.Decisions.conflict;
import static dev.paceline.command.Decisions.invalid;
import static dev.paceline.command.Decisions.rulesOf;
import static dev.paceline.command.Decisions.unknown;
import static dev.paceline.command.order.Orders.EARLIER;
import static dev.paceline.command.order.Orders.LATER;
import static dev.paceline.command.order.Orders.cancelled;
import static dev.paceline.command.order.Orders.placed;
import static dev.paceline.command.order.Orders.refunded;
import static dev.paceline.command.order.Orders.retract;
import static dev.paceline.command.order.Orders.retracted;
import static dev.paceline.command.order.Orders.took;
import static dev.paceline.command.order.Orders.totals;

import dev.paceline.api.order.Reason;
import dev.paceline.command.decision.Outcome;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Retracting an order")
class RetractionRulesTest {
  private final AggregateTestFixture<Order> order = rulesOf(Order.class);

  @Test
  @DisplayName("a retraction takes back all that is left")
  void takesAll() {
    order
        .given(placed())
        .when(retract())
        .expectResultMessagePayload(Outcome.CREATED)
        .expectEvents(retracted(totals("40", "45", 4)));
  }

  @Test
  @DisplayName("a retraction names what refunds and a cancellation took before it")
  void namesEarlier() {
    order
        .given(placed(), refunded("r1", "42.00", "40.00", 3), cancelled(totals("0", "3", 1)))
        .when(retract())
        .expectEvents(retracted(totals("0", "0", 0), took("40", 3), took("0", 1)));
  }

  @Test
  @DisplayName("the same retraction again changes nothing")
  void sameAgain() {
    order
        .given(placed(), retracted(totals("40", "45", 4)))
        .when(retract())
        .expectResultMessagePayload(Outcome.UNCHANGED)
        .expectNoEvents();
  }

  @Test
  @DisplayName("a retraction for another reason is a conflict")
  void otherContent() {
    order
        .given(placed(), retracted(totals("40", "45", 4)))
        .when(retract(LATER, Reason.OTHER))
        .expectException(conflict());
  }

  @Test
  @DisplayName("a retraction is not before its order")
  void beforeTheOrder() {
    order
        .given(placed())
        .when(retract(EARLIER, Reason.MISTAKE))
        .expectException(invalid("/retractedAt"));
  }

  @Test
  @DisplayName("an order that nobody placed cannot be retracted")
  void unknownOrder() {
    order.givenNoPriorActivity().when(retract()).expectException(unknown());
  }
}
