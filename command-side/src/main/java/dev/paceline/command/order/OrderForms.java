package dev.paceline.command.order;

import dev.paceline.api.InvalidValue;
import dev.paceline.api.money.Money;
import dev.paceline.api.money.Quantity;
import dev.paceline.api.money.UnitPrice;
import dev.paceline.api.order.ImageUrl;
import dev.paceline.api.order.OrderCommand.CancelOrder;
import dev.paceline.api.order.OrderCommand.PlaceOrder;
import dev.paceline.api.order.OrderCommand.RefundOrder;
import dev.paceline.api.order.OrderCommand.RetractOrder;
import dev.paceline.api.order.OrderContent;
import dev.paceline.api.order.OrderId;
import dev.paceline.api.order.OrderLine;
import dev.paceline.api.order.Place;
import dev.paceline.api.order.Reason;
import dev.paceline.api.order.RefundId;
import dev.paceline.api.order.Sku;
import dev.paceline.command.store.OpenedStore;
import dev.paceline.command.web.Field;
import dev.paceline.command.web.Fields;
import dev.paceline.command.web.Form;
import dev.paceline.command.web.Forms;
import dev.paceline.command.web.Moments;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.springframework.stereotype.Component;

/** Commands to orders, as JSON says them. */
@Component
class OrderForms {
  private static final Form<Reason> REASON = Forms.oneOf(Reason.values());

  private final Form<Instant> pastInstant;

  OrderForms(Moments moments) {
    pastInstant = Forms.INSTANT.then(moments::notAhead);
  }

  Field<PlaceOrder> place(Fields in, OpenedStore store, Field<OrderId> orderId) {
    Field<Instant> placedAt = in.required("placedAt", pastInstant);
    Field<Currency> currency =
        in.required("currency", Forms.CURRENCY.then(said -> currencyOf(store, said)));
    Form<Money> money = Forms.money(currency);
    Field<List<OrderLine>> lines = in.list("lines", OrderContent.MAX_LINES, OrderForms::line);
    Field<Money> discount = in.optional("discount", money);
    Field<Money> shipping = in.optional("shipping", money);
    Field<Money> tax = in.optional("tax", money);
    Field<Place> shipTo = in.object("shipTo", OrderForms::shipTo);
    Field<String> channel = in.optional("channel", Forms.TEXT);
    Field<Boolean> test = in.optional("test", Forms.FLAG);
    return in.built(() ->
        new PlaceOrder(
            store.id(),
            orderId.get(),
            new OrderContent(
                placedAt.get(),
                currency.get(),
                lines.get(),
                discount.or(Money.zero(currency.get())),
                shipping.or(Money.zero(currency.get())),
                tax.or(Money.zero(currency.get())),
                shipTo.orNull(),
                channel.orNull(),
                test.or(false))));
  }

  Field<CancelOrder> cancel(Fields in, OpenedStore store, Field<OrderId> orderId) {
    Field<Instant> at = in.required("cancelledAt", pastInstant);
    Field<Reason> reason = in.optional("reason", REASON);
    return in.built(() -> new CancelOrder(store.id(), orderId.get(), at.get(), reason.orNull()));
  }

  Field<RetractOrder> retract(Fields in, OpenedStore store, Field<OrderId> orderId) {
    Field<Instant> at = in.required("retractedAt", pastInstant);
    Field<Reason> reason = in.optional("reason", REASON);
    return in.built(() -> new RetractOrder(store.id(), orderId.get(), at.get(), reason.orNull()));
  }

  Field<RefundOrder> refund(
      Fields in, OpenedStore store, Field<OrderId> orderId, Field<RefundId> refundId) {
    Field<Instant> at = in.required("refundedAt", pastInstant);
    Field<Money> amount = in.required("amount", Forms.money(Field.given(store.currency())));
    Field<Long> units = in.optional("units", Forms.LONG_INTEGER);
    Field<Reason> reason = in.optional("reason", REASON);
    return in.built(() ->
        new RefundOrder(
            store.id(),
            orderId.get(),
            refundId.get(),
            at.get(),
            amount.get(),
            units.or(0L),
            reason.orNull()));
  }

  private static Field<OrderLine> line(Fields in) {
    Field<Sku> sku = in.required("sku", Forms.TEXT.then(Sku::new));
    Field<String> name = in.required("name", Forms.TEXT);
    Field<Quantity> quantity = in.required("quantity", Forms.INTEGER.then(Quantity::new));
    Field<UnitPrice> unitPrice = in.required("unitPrice", Forms.DECIMAL.then(UnitPrice::new));
    Field<ImageUrl> imageUrl = in.optional("imageUrl", Forms.TEXT.then(ImageUrl::new));
    return in.built(() ->
        new OrderLine(sku.get(), name.get(), quantity.get(), unitPrice.get(), imageUrl.orNull()));
  }

  private static Field<Place> shipTo(Fields in) {
    Field<String> city = in.optional("city", Forms.TEXT);
    Field<String> region = in.optional("region", Forms.TEXT);
    Field<String> country = in.optional("country", Forms.TEXT);
    return in.built(() -> Place.of(city.orNull(), region.orNull(), country.orNull()));
  }

  private static Currency currencyOf(OpenedStore store, Currency said) {
    if (!said.equals(store.currency())) {
      throw new InvalidValue("must be the store's currency, " + store.currency());
    }
    return said;
  }
}
