package dev.paceline.query.goal;

import dev.paceline.api.goal.GoalId;
import dev.paceline.api.store.StoreId;
import dev.paceline.edge.access.Requires;
import dev.paceline.edge.access.Scope;
import dev.paceline.query.web.Moment;
import dev.paceline.query.web.Moments;
import dev.paceline.query.web.Parameters;
import dev.paceline.query.web.Walk;
import dev.paceline.query.web.Walks;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers what a goal's actual is made of. */
@RestController
class ExplainController {
  private final GoalExplanations explanations;
  private final Moments moments;

  ExplainController(GoalExplanations explanations, Moments moments) {
    this.explanations = explanations;
    this.moments = moments;
  }

  @Requires(Scope.AUDIT_READ)
  @GetMapping(
      path = "/api/{storeId}/sales-goals/{goalId}/explain",
      produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_NDJSON_VALUE, "text/csv"})
  ResponseEntity<Walk<ExplainPage.Item>> explain(
      @PathVariable StoreId storeId,
      @PathVariable String goalId,
      @RequestParam(required = false) @Nullable String date,
      @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(required = false) @Nullable String position,
      @RequestParam(required = false) @Nullable String known,
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String cursor) {
    LocalDate day = Parameters.day("date", date);
    int size = Walks.size(limit);
    Moment moment = moments.of(asOf, position, known);
    GoalId goal = GoalController.known(goalId);
    var asked = new ExplainQuestion(date, asOf, position, known);
    ExplainPage first =
        cursor == null
            ? explanations.first(storeId, goal, day, moment, asked, size)
            : explanations.following(storeId, goal, cursor, asked, size);
    return Walks.answer(
        new Walk<>(
            first,
            next -> explanations.following(storeId, goal, next, asked, Walks.AT_ONCE),
            limit != null,
            ExplainPage.COLUMNS));
  }
}
