package dev.paceline.query.ticker;

import dev.paceline.api.store.StoreId;
import dev.paceline.edge.access.Requires;
import dev.paceline.edge.access.Scope;
import dev.paceline.query.web.Moment.Now;
import dev.paceline.query.web.Moment.Present;
import dev.paceline.query.web.Moment.Then;
import dev.paceline.query.web.Moments;
import dev.paceline.query.web.Parameters;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers what happened lately in a store. */
@RestController
class TickerController {
  private static final int USUAL = 20;
  private static final int MOST = 200;

  private final TickerQueries ticker;
  private final PastTicker past;
  private final TickerHindsight hindsight;
  private final Moments moments;

  TickerController(
      TickerQueries ticker, PastTicker past, TickerHindsight hindsight, Moments moments) {
    this.ticker = ticker;
    this.past = past;
    this.hindsight = hindsight;
    this.moments = moments;
  }

  @Requires(value = Scope.SALES_READ, ofThePast = Scope.AUDIT_READ)
  @GetMapping("/api/{storeId}/orders/recent")
  RecentEntries recent(
      @PathVariable StoreId storeId,
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String before,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String test,
      @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(required = false) @Nullable String position,
      @RequestParam(required = false) @Nullable String known) {
    TickerWindow window =
        new TickerWindow(
            Parameters.limit(limit, USUAL, MOST),
            Parameters.number("after", after, 0, Long.MAX_VALUE),
            Parameters.number("before", before, 0, Long.MAX_VALUE),
            Parameters.flag("test", test));
    return switch (moments.of(asOf, position, known)) {
      case Present _ -> ticker.recent(storeId, window);
      case Then then -> past.recent(storeId, window, then);
      case Now(Instant m) -> hindsight.recent(storeId, window, m);
    };
  }
}
