package dev.paceline.command.order;

import static dev.paceline.command.Decisions.conflict;
import static dev.paceline.command.Decisions.rulesOf;
import static dev.paceline.command.order.Orders.cancelled;
import static dev.paceline.command.order.Orders.place;
import static dev.paceline.command.order.Orders.placeWithOtherContent;
import static dev.paceline.command.order.Orders.placed;
import static dev.paceline.command.order.Orders.retracted;
import static dev.paceline.command.order.Orders.totals;

import dev.paceline.command.decision.Outcome;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Placing an order")
class PlacingRulesTest {
  private final AggregateTestFixture<Order> order = rulesOf(Order.class);

  @Test
  @DisplayName("a new order is placed, with what it comes to")
  void isPlaced() {
    order
        .givenNoPriorActivity()
        .when(place())
        .expectResultMessagePayload(Outcome.CREATED)
        .expectEvents(placed());
  }

  @Test
  @DisplayName("the same order again changes nothing")
  void sameAgain() {
    order
        .given(placed())
        .when(place())
        .expectResultMessagePayload(Outcome.UNCHANGED)
        .expectNoEvents();
  }

  @Test
  @DisplayName("another order under the same id is a conflict")
  void otherContent() {
    order
        .given(placed())
        .when(placeWithOtherContent())
        .expectException(conflict())
        .expectNoEvents();
  }

  @Test
  @DisplayName("the same order again changes nothing even after it was cancelled and retracted")
  void sameAgainLater() {
    order
        .given(placed(), cancelled(totals("40", "45", 4)), retracted(totals("0", "0", 0)))
        .when(place())
        .expectResultMessagePayload(Outcome.UNCHANGED)
        .expectNoEvents();
  }
}
