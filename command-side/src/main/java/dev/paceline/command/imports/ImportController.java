package dev.paceline.command.imports;

import dev.paceline.command.bus.Actor;
import dev.paceline.command.bus.CurrentActor;
import dev.paceline.command.store.OpenedStore;
import dev.paceline.command.store.Stores;
import dev.paceline.command.web.Body;
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
  private final CurrentActor actor;

  ImportController(Stores stores, OrderImport orderImport, CurrentActor actor) {
    this.stores = stores;
    this.orderImport = orderImport;
    this.actor = actor;
  }

  @PostMapping("/api/{storeId}/orders/import")
  void run(@PathVariable String storeId, HttpServletRequest request, HttpServletResponse response)
      throws IOException, InterruptedException {
    OpenedStore store = stores.at(storeId);
    Body.requireType(request, MediaType.APPLICATION_NDJSON);
    Actor sender = actor.get();
    response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
    orderImport.run(store, sender, request.getInputStream(), response.getOutputStream());
  }
}
