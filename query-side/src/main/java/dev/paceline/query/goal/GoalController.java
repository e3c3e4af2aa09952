package dev.paceline.query.goal;

import dev.paceline.api.InvalidValue;
import dev.paceline.api.WireName;
import dev.paceline.api.goal.GoalId;
import dev.paceline.api.goal.Period;
import dev.paceline.api.store.StoreId;
import dev.paceline.edge.access.Requires;
import dev.paceline.edge.access.Scope;
import dev.paceline.edge.problem.Refused;
import dev.paceline.query.web.Moment;
import dev.paceline.query.web.Moment.Now;
import dev.paceline.query.web.Moment.Present;
import dev.paceline.query.web.Moment.Then;
import dev.paceline.query.web.Moments;
import dev.paceline.query.web.Parameters;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers how a store's goals stand. */
@RestController
class GoalController {
  /** The list of goals. */
  record Goals(List<GoalView> goals) {}

  /** Which goals are asked for. */
  enum Wanted implements WireName {
    ACTIVE,
    RETIRED,
    ALL;

    boolean has(GoalStatus status) {
      return switch (this) {
        case ACTIVE -> status == GoalStatus.ACTIVE;
        case RETIRED -> status == GoalStatus.RETIRED;
        case ALL -> true;
      };
    }
  }

  private final GoalViews goals;
  private final PastGoals past;
  private final GoalHindsight hindsight;
  private final Moments moments;
  private final Clock clock;

  GoalController(
      GoalViews goals, PastGoals past, GoalHindsight hindsight, Moments moments, Clock clock) {
    this.goals = goals;
    this.past = past;
    this.hindsight = hindsight;
    this.moments = moments;
    this.clock = clock;
  }

  @Requires(Scope.SALES_READ)
  @GetMapping("/api/{storeId}/sales-goals")
  Goals goals(
      @PathVariable StoreId storeId,
      @RequestParam(required = false) @Nullable String period,
      @RequestParam(required = false) @Nullable String status) {
    Period of = Parameters.word("period", period, Period.class);
    Wanted named = Parameters.word("status", status, Wanted.class);
    Wanted wanted = named == null ? Wanted.ACTIVE : named;
    return new Goals(
        goals.at(storeId, clock.instant()).goals().stream()
            .filter(goal -> of == null || goal.period() == of)
            .filter(goal -> wanted.has(goal.status()))
            .toList());
  }

  @Requires(value = Scope.SALES_READ, ofThePast = Scope.AUDIT_READ)
  @GetMapping("/api/{storeId}/sales-progress")
  GoalView progress(
      @PathVariable StoreId storeId,
      @RequestParam(required = false) @Nullable String goalId,
      @RequestParam(required = false) @Nullable String date,
      @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(required = false) @Nullable String position,
      @RequestParam(required = false) @Nullable String known) {
    String wanted = Parameters.required("goalId", goalId);
    LocalDate day = Parameters.day("date", date);
    Moment moment = moments.of(asOf, position, known);
    GoalId id = known(wanted);
    return switch (moment) {
      case Present _ -> goals.one(storeId, id, day, clock.instant());
      case Then then -> past.one(storeId, id, day, then);
      case Now(Instant m) -> hindsight.at(storeId, id, day, m);
    };
  }

  /** What cannot be the id of a goal is not the id of one. */
  static GoalId known(String goalId) {
    try {
      return new GoalId(goalId);
    } catch (InvalidValue e) {
      throw Refused.unknown("goal");
    }
  }
}
