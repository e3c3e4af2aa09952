package dev.paceline.query.sales;

import dev.paceline.api.store.StoreId;
import dev.paceline.edge.access.Requires;
import dev.paceline.edge.access.Scope;
import dev.paceline.query.database.StoreReads;
import dev.paceline.query.pacing.PeriodCalendar;
import dev.paceline.query.store.StoreQueries;
import dev.paceline.query.store.StoreView;
import dev.paceline.query.web.Parameters;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers what a store has sold by day, week or month of the zone that it is in now. */
@RestController
class SalesController {
  private final StoreReads reads;
  private final StoreQueries stores;
  private final SalesQueries sales;

  SalesController(StoreReads reads, StoreQueries stores, SalesQueries sales) {
    this.reads = reads;
    this.stores = stores;
    this.sales = sales;
  }

  @Requires(Scope.SALES_READ)
  @GetMapping(
      path = "/api/{storeId}/sales",
      produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
  ResponseEntity<SalesView> sales(
      @PathVariable StoreId storeId,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      @RequestParam(required = false) @Nullable String by) {
    LocalDate first = Parameters.required("from", Parameters.day("from", from));
    LocalDate last = Parameters.required("to", Parameters.day("to", to));
    SalesBy stretch = Parameters.required("by", Parameters.word("by", by, SalesBy.class));
    return ResponseEntity.ok()
        .varyBy(HttpHeaders.ACCEPT)
        .body(reads.of(storeId.value(), () -> view(storeId, first, last, stretch)));
  }

  private SalesView view(StoreId storeId, LocalDate first, LocalDate last, SalesBy stretch) {
    StoreView store = stores.store(storeId);
    PeriodCalendar calendar = new PeriodCalendar(store.timeZone(), store.weekStart());
    SalesSpan span = SalesSpan.of(first, last, stretch, calendar);
    return SalesView.of(store.currency(), stretch, span.starts(), sales.sums(storeId, span));
  }
}
