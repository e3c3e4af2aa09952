package dev.paceline.api.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.paceline.api.InvalidValue;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * An exact amount of one currency in its minor units (pence, cents, yen). Stored as {@code "GBP
 * 59.90"}.
 */
public record Money(long minorUnits, Currency currency) implements Comparable<Money> {

  /** Nothing, in that currency. */
  public static Money zero(Currency currency) {
    return new Money(0, currency);
  }

  /**
   * Reads a plain decimal such as {@code 59.90}.
   *
   * @throws InvalidValue where the currency has fewer decimals, or the amount does not fit
   */
  public static Money of(BigDecimal amount, Currency currency) {
    int digits = currency.getDefaultFractionDigits();
    if (amount.scale() > digits) {
      throw new InvalidValue("must have at most " + digits + " decimals in " + currency);
    }
    return new Money(fitting(amount.movePointRight(digits)), currency);
  }

  /** Reads the stored form. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Money parse(String text) {
    int space = text.indexOf(' ');
    return of(new BigDecimal(text.substring(space + 1)), Currencies.of(text.substring(0, space)));
  }

  @JsonValue
  String stored() {
    return currency + " " + decimal();
  }

  /** The amount as a decimal string with exactly the currency's decimals, such as {@code -0.50}. */
  public String decimal() {
    return BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits()).toPlainString();
  }

  /** The sum. @throws InvalidValue past 2^63-1 minor units */
  public Money plus(Money other) {
    requireSameCurrency(other);
    try {
      return new Money(Math.addExact(minorUnits, other.minorUnits), currency);
    } catch (ArithmeticException e) {
      throw tooLarge();
    }
  }

  /** The difference. @throws InvalidValue past 2^63-1 minor units */
  public Money minus(Money other) {
    requireSameCurrency(other);
    try {
      return new Money(Math.subtractExact(minorUnits, other.minorUnits), currency);
    } catch (ArithmeticException e) {
      throw tooLarge();
    }
  }

  /** The smaller of the two. */
  public Money min(Money other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** Whether this is below zero. */
  public boolean isNegative() {
    return minorUnits < 0;
  }

  /** Whether this is above zero. */
  public boolean isPositive() {
    return minorUnits > 0;
  }

  @Override
  public int compareTo(Money other) {
    requireSameCurrency(other);
    return Long.compare(minorUnits, other.minorUnits);
  }

  @Override
  public String toString() {
    return stored();
  }

  static long fitting(BigDecimal minorUnits) {
    try {
      return minorUnits.longValueExact();
    } catch (ArithmeticException e) {
      throw tooLarge();
    }
  }

  private static InvalidValue tooLarge() {
    return new InvalidValue("is more than an amount can hold");
  }

  private void requireSameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new InvalidValue("must be in " + currency);
    }
  }
}
