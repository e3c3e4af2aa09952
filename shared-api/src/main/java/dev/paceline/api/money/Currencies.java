package dev.paceline.api.money;

import dev.paceline.api.InvalidValue;
import java.util.Currency;

/** The currencies a store can sell in. */
public final class Currencies {
  private Currencies() {}

  /**
   * The currency of an ISO 4217 code in capitals.
   *
   * @throws InvalidValue for an unknown code, and for codes without a minor unit (XXX, XAU)
   */
  public static Currency of(String code) {
    Currency currency;
    try {
      currency = Currency.getInstance(code);
    } catch (IllegalArgumentException e) {
      throw new InvalidValue("must be an ISO 4217 currency code");
    }
    if (currency.getDefaultFractionDigits() < 0) {
      throw new InvalidValue("must be a currency that amounts can be stated in");
    }
    return currency;
  }
}
