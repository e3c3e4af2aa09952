package dev.paceline.query.store;

import dev.paceline.api.store.StoreId;
import dev.paceline.edge.access.CurrentCaller;
import dev.paceline.edge.access.Requires;
import dev.paceline.edge.access.Scope;
import dev.paceline.edge.access.StoreGrant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Answers which stores there are, and how one is set. */
@RestController
class StoreController {
  /** The list of stores. */
  record Stores(List<Summary> stores) {}

  /** A store in the list. */
  record Summary(StoreId storeId, String name, Currency currency, ZoneId timeZone) {
    static Summary of(StoreView store) {
      return new Summary(store.storeId(), store.name(), store.currency(), store.timeZone());
    }
  }

  private final StoreQueries stores;

  StoreController(StoreQueries stores) {
    this.stores = stores;
  }

  @Requires(Scope.SALES_READ)
  @GetMapping("/api/stores")
  Stores stores() {
    StoreGrant granted = CurrentCaller.get().stores();
    return new Stores(
        stores.all().stream()
            .filter(store -> granted.covers(store.storeId().value()))
            .map(Summary::of)
            .toList());
  }

  @Requires(Scope.SALES_READ)
  @GetMapping("/api/{storeId}")
  StoreView settings(@PathVariable StoreId storeId) {
    return stores.store(storeId);
  }
}
