package dev.paceline.query.history;

import dev.paceline.api.InvalidValue;
import dev.paceline.api.goal.GoalId;
import dev.paceline.api.store.StoreId;
import dev.paceline.edge.access.Requires;
import dev.paceline.edge.access.Scope;
import dev.paceline.edge.problem.Refused;
import dev.paceline.query.web.Walk;
import dev.paceline.query.web.Walks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers how a goal came to stand as it does. */
@RestController
class HistoryController {
  private final GoalHistories histories;

  HistoryController(GoalHistories histories) {
    this.histories = histories;
  }

  @Requires(Scope.AUDIT_READ)
  @GetMapping(
      path = "/api/{storeId}/sales-goals/{goalId}/history",
      produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_NDJSON_VALUE, "text/csv"})
  ResponseEntity<Walk<HistoryStep>> history(
      @PathVariable StoreId storeId,
      @PathVariable String goalId,
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String cursor) {
    int size = Walks.size(limit);
    GoalId goal = known(goalId);
    HistoryPage first =
        cursor == null
            ? histories.first(storeId, goal, size)
            : histories.following(storeId, goal, cursor, size);
    return Walks.answer(
        new Walk<>(
            first,
            next -> histories.following(storeId, goal, next, Walks.AT_ONCE),
            limit != null,
            HistoryStep.COLUMNS));
  }

  /** What cannot be the id of a goal is not the id of one. */
  private static GoalId known(String goalId) {
    try {
      return new GoalId(goalId);
    } catch (InvalidValue e) {
      throw Refused.unknown("goal");
    }
  }
}
