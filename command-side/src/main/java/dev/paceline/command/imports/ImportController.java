package dev.paceline.command.imports;

import dev.paceline.command.bus.Actor;
import dev.paceline.command.store.OpenedStore;
import dev.paceline.command.store.Stores;
import dev.paceline.command.web.Body;
import dev.paceline.command.web.RequestActor;
import dev.paceline.edge.access.Requires;
import dev.paceline.edge.access.Scope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes orders by the line, and answers by the line. */
@RestController
class ImportController {
  private final Stores stores;
  private final OrderImport orderImport;

  ImportController(Stores stores, OrderImport orderImport) {
    this.stores = stores;
    this.orderImport = orderImport;
  }

  @Requires(Scope.ORDERS_WRITE)
  @PostMapping("/api/{storeId}/orders/import")
  void run(@PathVariable String storeId, HttpServletRequest request, HttpServletResponse response)
      throws IOException, InterruptedException {
    OpenedStore store = stores.at(storeId);
    Body.requireType(request, MediaType.APPLICATION_NDJSON);
    Actor sender = RequestActor.get();
    response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
    orderImport.run(store, sender, request.getInputStream(), response.getOutputStream());
  }
}
