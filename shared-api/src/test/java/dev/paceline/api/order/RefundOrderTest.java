package dev.paceline.api.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paceline.api.InvalidValue;
import dev.paceline.api.money.Money;
import dev.paceline.api.order.OrderCommand.RefundOrder;
import dev.paceline.api.store.StoreId;
import java.time.Instant;
import java.util.Currency;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A refund, whatever is recorded,")
class RefundOrderTest {

  @ParameterizedTest(name = "{0} pence for {1} pieces: {2}")
  @CsvSource({"0,0,/amount", "-1,0,/amount", "0,-1,/amount", "1,-1,/units"})
  @DisplayName("gives back something, and no less than no pieces")
  void givesBackSomething(long pence, long units, String pointer) {
    assertThatThrownBy(() ->
            new RefundOrder(
                new StoreId("acme"),
                new OrderId("1001"),
                new RefundId("r1"),
                Instant.EPOCH,
                new Money(pence, Currency.getInstance("GBP")),
                units,
                null))
        .isInstanceOfSatisfying(
            InvalidValue.class, e -> assertThat(e.pointer()).isEqualTo(pointer));
  }
}
