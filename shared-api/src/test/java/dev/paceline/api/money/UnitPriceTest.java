package dev.paceline.api.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paceline.api.InvalidValue;
import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A unit price")
class UnitPriceTest {

  @ParameterizedTest(name = "{0} × {1} {2} = {3}")
  @CsvSource({
    "6, 2.55, GBP, 15.30",
    "1, 0.005, GBP, 0.01",
    "1, 0.0049, GBP, 0.00",
    "3, 0.0049, GBP, 0.01",
    "1, 2.5, JPY, 3",
    "1, 2.4999, JPY, 2",
    "3, 0.5, JPY, 2",
    "1, 0.0005, KWD, 0.001",
    "1, 0.0004, KWD, 0.000",
    "1000000, 0.0001, GBP, 100.00",
    "12, 0, GBP, 0.00"
  })
  @DisplayName("makes a line total that is rounded half up, once, to the minor unit")
  void roundsLineTotals(int pieces, String price, String currency, String total) {
    Money line = price(price).times(new Quantity(pieces), Currencies.of(currency));

    assertThat(line.decimal()).isEqualTo(total);
  }

  @Test
  @DisplayName("is the same however many zeros it is written with")
  void normalises() {
    assertThat(price("2.5")).isEqualTo(price("2.5000")).hasToString("UnitPrice[amount=2.5000]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.01", "0.00001", "1.00000"})
  @DisplayName("is at least 0 and has at most four decimals")
  void refuses(String price) {
    assertThatThrownBy(() -> price(price)).isInstanceOf(InvalidValue.class);
  }

  @Test
  @DisplayName("too large for an amount is refused, not wrapped")
  void refusesOverflow() {
    assertThatThrownBy(
            () -> price("9223372036854775807").times(new Quantity(1_000_000), Currencies.of("GBP")))
        .isInstanceOf(InvalidValue.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 1_000_001, Integer.MIN_VALUE, Integer.MAX_VALUE})
  @DisplayName("is paid for 1 to 1,000,000 pieces")
  void refusesQuantities(int pieces) {
    assertThatThrownBy(() -> new Quantity(pieces)).isInstanceOf(InvalidValue.class);
  }

  private static UnitPrice price(String amount) {
    return new UnitPrice(new BigDecimal(amount));
  }
}
