package dev.paceline.api.order;

import dev.paceline.api.InvalidValue;
import dev.paceline.api.Text;
import dev.paceline.api.money.Money;
import dev.paceline.api.money.Quantity;
import dev.paceline.api.money.UnitPrice;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** One line of an order: so many of one product at one price, net of tax. */
public record OrderLine(
    Sku sku, String name, Quantity quantity, UnitPrice unitPrice, @Nullable ImageUrl imageUrl) {

  /**
   * @throws InvalidValue for a name that is no line of 1 to 500 characters
   */
  public OrderLine {
    InvalidValue.at("/name", () -> Text.line(name, Text.MAX_NAME));
  }

  /** Quantity × unit price, rounded half up to the minor unit. */
  public Money total(Currency currency) {
    return unitPrice.times(quantity, currency);
  }
}
