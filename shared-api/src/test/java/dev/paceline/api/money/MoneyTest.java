package dev.paceline.api.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paceline.api.InvalidValue;
import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Money")
class MoneyTest {

  @ParameterizedTest(name = "{0} {1} is {2} minor units")
  @CsvSource({
    "GBP, 59.90, 5990",
    "GBP, 59.9, 5990",
    "GBP, 59, 5900",
    "GBP, -0.50, -50",
    "JPY, 1500, 1500",
    "KWD, 1.234, 1234",
    "GBP, 92233720368547758.07, 9223372036854775807",
    "GBP, -92233720368547758.08, -9223372036854775808"
  })
  @DisplayName("counts minor units of its currency")
  void countsMinorUnits(String currency, String amount, long minorUnits) {
    assertThat(money(currency, amount).minorUnits()).isEqualTo(minorUnits);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({"GBP, 1.005", "GBP, 1.000", "JPY, 1.5", "KWD, 1.2345"})
  @DisplayName("has no more decimals than its currency")
  void refusesDecimals(String currency, String amount) {
    assertThatThrownBy(() -> money(currency, amount))
        .isInstanceOf(InvalidValue.class)
        .hasMessageContaining("decimals in " + currency);
  }

  @ParameterizedTest(name = "{0} {1} is shown as {2}")
  @CsvSource({
    "GBP, 5, 5.00",
    "GBP, -0.5, -0.50",
    "GBP, 0, 0.00",
    "JPY, 5, 5",
    "KWD, 5, 5.000",
    "GBP, -92233720368547758.08, -92233720368547758.08"
  })
  @DisplayName("is shown with exactly its currency's decimals")
  void showsDecimals(String currency, String amount, String shown) {
    Money money = money(currency, amount);

    assertThat(money.decimal()).isEqualTo(shown);
    assertThat(Money.parse(money.toString())).isEqualTo(money);
  }

  @Test
  @DisplayName("adds and subtracts exactly")
  void addsExactly() {
    assertThat(pounds("0.10").plus(pounds("0.20"))).isEqualTo(pounds("0.30"));
    assertThat(pounds("0.30").minus(pounds("0.40"))).isEqualTo(pounds("-0.10"));
    assertThat(pounds("1.00").min(pounds("0.99"))).isEqualTo(pounds("0.99"));
  }

  @Test
  @DisplayName("never wraps around: what does not fit is refused")
  void neverWraps() {
    Money most = new Money(Long.MAX_VALUE, Currency.getInstance("GBP"));
    Money least = new Money(Long.MIN_VALUE, Currency.getInstance("GBP"));

    assertThatThrownBy(() -> most.plus(pounds("0.01"))).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> least.minus(pounds("0.01"))).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> pounds("92233720368547758.08")).isInstanceOf(InvalidValue.class);
  }

  @Test
  @DisplayName("of two currencies is never mixed")
  void neverMixes() {
    Money yen = money("JPY", "1");

    assertThatThrownBy(() -> yen.plus(pounds("1"))).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> yen.minus(pounds("1"))).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> yen.compareTo(pounds("1"))).isInstanceOf(InvalidValue.class);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"XXX", "XAU", "gbp", "EURO", "QQQ", "''"})
  @DisplayName("is stated in a currency of ISO 4217 that has amounts")
  void refusesCurrencies(String code) {
    assertThatThrownBy(() -> Currencies.of(code)).isInstanceOf(InvalidValue.class);
  }

  private static Money pounds(String amount) {
    return money("GBP", amount);
  }

  private static Money money(String currency, String amount) {
    return Money.of(new BigDecimal(amount), Currencies.of(currency));
  }
}
