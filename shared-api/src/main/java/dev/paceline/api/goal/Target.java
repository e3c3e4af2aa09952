package dev.paceline.api.goal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.paceline.api.InvalidValue;
import dev.paceline.api.money.Money;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * What a goal wants to reach: money or units, above 0. Stored as {@code "GBP 50000.00"} or {@code
 * "1200"}.
 */
public sealed interface Target {
  /** The metric it is stated in. */
  Metric metric();

  /** The target in minor units of the currency, or in units. */
  long amount();

  /** The target as the API shows it: a money string, or an integer string. */
  String decimal();

  @JsonValue
  String stored();

  /** Reads a decimal. @throws InvalidValue unless above 0 and as exact as the metric allows */
  static Target of(Metric metric, BigDecimal value, Currency currency) {
    return switch (metric) {
      case REVENUE -> new Revenue(Money.of(value, currency));
      case UNITS_SOLD -> {
        if (value.scale() > 0) {
          throw new InvalidValue("must be a whole number of units");
        }
        yield new Units(fitting(value));
      }
    };
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Target stored(String text) {
    return text.indexOf(' ') < 0 ? new Units(Long.parseLong(text)) : new Revenue(Money.parse(text));
  }

  private static long fitting(BigDecimal value) {
    try {
      return value.longValueExact();
    } catch (ArithmeticException e) {
      throw new InvalidValue("is more than a target can hold");
    }
  }

  private static void requirePositive(long amount) {
    if (amount <= 0) {
      throw new InvalidValue("must be more than 0");
    }
  }

  /** So much net sales. */
  record Revenue(Money money) implements Target {
    /**
     * @throws InvalidValue unless above 0
     */
    public Revenue {
      requirePositive(money.minorUnits());
    }

    @Override
    public Metric metric() {
      return Metric.REVENUE;
    }

    @Override
    public long amount() {
      return money.minorUnits();
    }

    @Override
    public String decimal() {
      return money.decimal();
    }

    @Override
    public String stored() {
      return money.toString();
    }
  }

  /** So many units sold. */
  record Units(long amount) implements Target {
    /**
     * @throws InvalidValue unless above 0
     */
    public Units {
      requirePositive(amount);
    }

    @Override
    public Metric metric() {
      return Metric.UNITS_SOLD;
    }

    @Override
    public String decimal() {
      return Long.toString(amount);
    }

    @Override
    public String stored() {
      return decimal();
    }
  }
}
