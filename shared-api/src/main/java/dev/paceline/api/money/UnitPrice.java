package dev.paceline.api.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.paceline.api.InvalidValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** The price of one piece, net of tax, at least 0, to four decimals in any currency. */
public record UnitPrice(BigDecimal amount) {
  private static final int DECIMALS = 4;

  /** Always four decimals, so that 2.5 and 2.5000 are the same price. @throws InvalidValue */
  public UnitPrice {
    if (amount.signum() < 0) {
      throw new InvalidValue("must be at least 0");
    }
    if (amount.scale() > DECIMALS) {
      throw new InvalidValue("must have at most " + DECIMALS + " decimals");
    }
    amount = amount.setScale(DECIMALS);
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static UnitPrice stored(String text) {
    return new UnitPrice(new BigDecimal(text));
  }

  /** The price with its four decimals. */
  @JsonValue
  public String decimal() {
    return amount.toPlainString();
  }

  /** A line's total: quantity × unit price, rounded half up to the currency's minor unit. */
  public Money times(Quantity quantity, Currency currency) {
    int digits = currency.getDefaultFractionDigits();
    BigDecimal exact = amount.multiply(BigDecimal.valueOf(quantity.value()));
    BigDecimal rounded = exact.setScale(digits, RoundingMode.HALF_UP);
    return new Money(Money.fitting(rounded.movePointRight(digits)), currency);
  }
}
