package dev.paceline.command.order;

import static dev.paceline.command.Decisions.conflict;
import static dev.paceline.command.Decisions.invalid;
import static dev.paceline.command.Decisions.rulesOf;
import static dev.paceline.command.Decisions.unknown;
import static dev.paceline.command.order.Orders.EARLIER;
import static dev.paceline.command.order.Orders.cancelled;
import static dev.paceline.command.order.Orders.placed;
import static dev.paceline.command.order.Orders.refund;
import static dev.paceline.command.order.Orders.refundAt;
import static dev.paceline.command.order.Orders.refunded;
import static dev.paceline.command.order.Orders.retracted;
import static dev.paceline.command.order.Orders.totals;

import dev.paceline.command.decision.Outcome;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Refunding an order of 4 pieces at 10.00 and 5.00 shipping")
class RefundRulesTest {
  private final AggregateTestFixture<Order> order = rulesOf(Order.class);

  @Test
  @DisplayName("a refund takes revenue first")
  void takesRevenue() {
    order
        .given(placed())
        .when(refund("r1", "12.50", 1))
        .expectResultMessagePayload(Outcome.CREATED)
        .expectEvents(refunded("r1", "12.50", "12.50", 1));
  }

  @Test
  @DisplayName("what a refund takes beyond the net sales left is shipping and tax")
  void takesShippingLast() {
    order
        .given(placed(), refunded("r1", "38.00", "38.00", 4))
        .when(refund("r2", "7.00", 0))
        .expectEvents(refunded("r2", "7.00", "2.00", 0));
  }

  @ParameterizedTest(name = "{0} for {1} pieces: {2}")
  @CsvSource({"45.01,0,/amount", "1,5,/units"})
  @DisplayName("a refund above what is left is rejected")
  void aboveWhatIsLeft(String amount, long units, String pointer) {
    order.given(placed()).when(refund("r1", amount, units)).expectException(invalid(pointer));
  }

  @Test
  @DisplayName("refunds add up: the second one can only take what the first one left")
  void addUp() {
    order
        .given(placed(), refunded("r1", "30.00", "30.00", 3))
        .when(refund("r2", "15.01", 1))
        .expectException(invalid("/amount"));
  }

  @Test
  @DisplayName("the same refund again changes nothing, also after a cancellation and a retraction")
  void sameAgain() {
    order
        .given(
            placed(),
            refunded("r1", "30.00", "30.00", 3),
            cancelled(totals("10", "15", 1)),
            retracted(totals("0", "0", 0)))
        .when(refund("r1", "30.00", 3))
        .expectResultMessagePayload(Outcome.UNCHANGED)
        .expectNoEvents();
  }

  @Test
  @DisplayName("the same refund id with another amount is a conflict")
  void otherContent() {
    order
        .given(placed(), refunded("r1", "30.00", "30.00", 3))
        .when(refund("r1", "30.01", 3))
        .expectException(conflict());
  }

  @Test
  @DisplayName("a cancelled order takes no new refund")
  void cancelledOrder() {
    order
        .given(placed(), cancelled(totals("40", "45", 4)))
        .when(refund("r1", "1.00", 0))
        .expectException(conflict());
  }

  @Test
  @DisplayName("a retracted order takes no new refund")
  void retractedOrder() {
    order
        .given(placed(), retracted(totals("40", "45", 4)))
        .when(refund("r1", "1.00", 0))
        .expectException(conflict());
  }

  @Test
  @DisplayName("a refund is not before its order")
  void beforeTheOrder() {
    order
        .given(placed())
        .when(refundAt(EARLIER, "r1", "1.00", 0))
        .expectException(invalid("/refundedAt"));
  }

  @Test
  @DisplayName("a rule that a refund breaks is named before a conflict with what is recorded")
  void ruleBeforeConflict() {
    order
        .given(placed(), cancelled(totals("40", "45", 4)))
        .when(refundAt(EARLIER, "r1", "1.00", 0))
        .expectException(invalid("/refundedAt"));
  }

  @Test
  @DisplayName("an order that nobody placed cannot be refunded")
  void unknownOrder() {
    order.givenNoPriorActivity().when(refund("r1", "1.00", 0)).expectException(unknown());
  }
}
