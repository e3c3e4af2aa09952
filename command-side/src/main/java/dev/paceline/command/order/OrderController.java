package dev.paceline.command.order;

import dev.paceline.api.order.OrderCommand;
import dev.paceline.api.order.OrderId;
import dev.paceline.api.order.RefundId;
import dev.paceline.command.bus.Commands;
import dev.paceline.command.bus.Decided;
import dev.paceline.command.store.OpenedStore;
import dev.paceline.command.store.Stores;
import dev.paceline.command.web.Answers;
import dev.paceline.command.web.Body;
import dev.paceline.command.web.Field;
import dev.paceline.command.web.Fields;
import dev.paceline.command.web.Paths;
import dev.paceline.command.web.RequestActor;
import dev.paceline.edge.access.Requires;
import dev.paceline.edge.access.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes orders, and what gives them back, one by one. */
@RestController
@RequestMapping(
    path = "/api/{storeId}/orders/{orderId}",
    produces = MediaType.APPLICATION_JSON_VALUE)
class OrderController {
  private final Stores stores;
  private final OrderForms forms;
  private final Commands commands;

  OrderController(Stores stores, OrderForms forms, Commands commands) {
    this.stores = stores;
    this.forms = forms;
    this.commands = commands;
  }

  @Requires(Scope.ORDERS_WRITE)
  @PutMapping
  ResponseEntity<OrderAnswer> place(
      @PathVariable String storeId, @PathVariable String orderId, HttpServletRequest request)
      throws IOException {
    OpenedStore store = stores.at(storeId);
    Field<OrderId> order = order(orderId);
    return answer(Fields.read(Body.json(request), in -> forms.place(in, store, order)), null);
  }

  @Requires(Scope.ORDERS_WRITE)
  @PutMapping("/cancellation")
  ResponseEntity<OrderAnswer> cancel(
      @PathVariable String storeId, @PathVariable String orderId, HttpServletRequest request)
      throws IOException {
    OpenedStore store = stores.at(storeId);
    Field<OrderId> order = order(orderId);
    return answer(Fields.read(Body.json(request), in -> forms.cancel(in, store, order)), null);
  }

  @Requires(Scope.ORDERS_WRITE)
  @PutMapping("/retraction")
  ResponseEntity<OrderAnswer> retract(
      @PathVariable String storeId, @PathVariable String orderId, HttpServletRequest request)
      throws IOException {
    OpenedStore store = stores.at(storeId);
    Field<OrderId> order = order(orderId);
    return answer(Fields.read(Body.json(request), in -> forms.retract(in, store, order)), null);
  }

  @Requires(Scope.ORDERS_WRITE)
  @PutMapping("/refunds/{refundId}")
  ResponseEntity<OrderAnswer> refund(
      @PathVariable String storeId,
      @PathVariable String orderId,
      @PathVariable String refundId,
      HttpServletRequest request)
      throws IOException {
    OpenedStore store = stores.at(storeId);
    Field<OrderId> order = order(orderId);
    Field<RefundId> refund = Field.given(Paths.id(refundId, RefundId::new));
    return answer(
        Fields.read(Body.json(request), in -> forms.refund(in, store, order, refund)),
        refund.get());
  }

  private static Field<OrderId> order(String pathPart) {
    return Field.given(Paths.id(pathPart, OrderId::new));
  }

  private ResponseEntity<OrderAnswer> answer(OrderCommand command, @Nullable RefundId refundId) {
    Decided decided = commands.send(command, command.streamId(), RequestActor.get());
    return Answers.of(
        decided,
        new OrderAnswer(
            command.storeId(), command.orderId(), refundId, decided.outcome(), decided.position()));
  }
}
