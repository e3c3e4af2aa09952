package dev.paceline.command.order;

import dev.paceline.api.WireName;
import dev.paceline.api.order.OrderCommand;
import dev.paceline.api.order.OrderId;
import dev.paceline.api.order.RefundId;
import dev.paceline.command.store.OpenedStore;
import dev.paceline.command.web.Field;
import dev.paceline.command.web.Fields;
import dev.paceline.command.web.Form;
import dev.paceline.command.web.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Commands to orders that name their own type and ids, as the lines of an import do. */
@Component
public class OrderLines {
  private static final Form<Type> TYPE = Forms.oneOf(Type.values());

  private final OrderForms forms;

  OrderLines(OrderForms forms) {
    this.forms = forms;
  }

  private enum Type implements WireName {
    PLACE("PlaceOrder"),
    CANCEL("CancelOrder"),
    REFUND("RefundOrder"),
    RETRACT("RetractOrder");

    private final String word;

    Type(String word) {
      this.word = word;
    }

    @Override
    public String wireName() {
      return word;
    }
  }

  /**
   * The command of one line.
   *
   * @throws dev.paceline.edge.problem.Refused if it cannot be read or breaks a rule
   */
  public OrderCommand command(byte[] json, OpenedStore store) {
    return Fields.<OrderCommand>read(json, in -> command(in, store));
  }

  private Field<? extends OrderCommand> command(Fields in, OpenedStore store) {
    @Nullable Type type = in.required("type", TYPE).orNull();
    if (type == null) {
      return in.unreadable();
    }
    Field<OrderId> order = in.required("orderId", Forms.ID.then(OrderId::new));
    return switch (type) {
      case PLACE -> forms.place(in, store, order);
      case CANCEL -> forms.cancel(in, store, order);
      case RETRACT -> forms.retract(in, store, order);
      case REFUND -> {
        Field<RefundId> refund = in.required("refundId", Forms.ID.then(RefundId::new));
        yield forms.refund(in, store, order, refund);
      }
    };
  }
}
