package dev.paceline.query.goal;

import dev.paceline.api.store.StoreId;
import dev.paceline.edge.access.Requires;
import dev.paceline.edge.access.Scope;
import dev.paceline.query.web.Parameters;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers what came of one goal, and how it is paced. */
@RestController
class GoalDetailsController {
  private static final int USUAL = 20;
  private static final int MOST = 200;

  private final GoalDetails details;
  private final Clock clock;

  GoalDetailsController(GoalDetails details, Clock clock) {
    this.details = details;
    this.clock = clock;
  }

  @Requires(Scope.SALES_READ)
  @GetMapping("/api/{storeId}/sales-goals/{goalId}/periods")
  GoalHistoryPage periods(
      @PathVariable StoreId storeId,
      @PathVariable String goalId,
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String before) {
    int size = Parameters.limit(limit, USUAL, MOST);
    LocalDate day = Parameters.day("before", before);
    return details.periods(storeId, GoalController.known(goalId), day, size, clock.instant());
  }

  @Requires(Scope.SALES_READ)
  @GetMapping("/api/{storeId}/sales-goals/{goalId}/series")
  SeriesView series(
      @PathVariable StoreId storeId,
      @PathVariable String goalId,
      @RequestParam(required = false) @Nullable String date) {
    LocalDate day = Parameters.day("date", date);
    return details.series(storeId, GoalController.known(goalId), day, clock.instant());
  }

  @Requires(Scope.SALES_READ)
  @GetMapping("/api/{storeId}/sales-goals/{goalId}/curve")
  CurveView curve(
      @PathVariable StoreId storeId,
      @PathVariable String goalId,
      @RequestParam(required = false) @Nullable String date) {
    LocalDate day = Parameters.day("date", date);
    return details.curve(storeId, GoalController.known(goalId), day, clock.instant());
  }
}
