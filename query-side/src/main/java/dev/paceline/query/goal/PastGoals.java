package dev.paceline.query.goal;

import dev.paceline.api.goal.GoalId;
import dev.paceline.api.store.StoreId;
import dev.paceline.edge.problem.Refused;
import dev.paceline.query.goal.GoalStanding.KeptPeriod;
import dev.paceline.query.goal.PastRows.Folded;
import dev.paceline.query.store.StoreRow;
import dev.paceline.query.web.Moment.Then;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Goals as they were shown at a past moment: with the terms, calendar and curve they had then. */
@Component
class PastGoals {
  private final PastRows past;

  PastGoals(PastRows past) {
    this.past = past;
  }

  /**
   * One goal then, in the period that holds the date, or in the one that ran.
   *
   * @throws Refused if there was no such store, goal or period yet
   */
  GoalView one(StoreId storeId, GoalId goalId, @Nullable LocalDate date, Then then) {
    return past.upTo(
        storeId,
        then.position(),
        folded -> standing(folded, goalId, date, then.at()).at(then.at(), folded.position()));
  }

  /**
   * A goal's actual then.
   *
   * @param figure absent for a custom goal of days that the zone skipped whole
   * @param position of the store's last event that could be folded by then
   */
  record PastFigure(@Nullable ExplainedFigure figure, long position) {}

  /**
   * The goal's actual in that period then.
   *
   * @throws Refused if there was no such store, goal or period yet
   */
  PastFigure figure(StoreId storeId, GoalId goalId, @Nullable LocalDate date, Then then) {
    return past.upTo(
        storeId,
        then.position(),
        folded -> {
          KeptPeriod kept = standing(folded, goalId, date, then.at()).row();
          long position = folded.position();
          return new PastFigure(
              kept == null ? null : ExplainedFigure.of(kept.row(), then.at(), position), position);
        });
  }

  private static GoalStanding standing(
      Folded folded, GoalId goalId, @Nullable LocalDate date, Instant t) {
    GoalRows rows = folded.rows();
    StoreRow store = rows.store().get();
    if (store == null) {
      throw Refused.unknownStore();
    }
    GoalRow goal = rows.goals().get(goalId);
    if (goal == null) {
      throw Refused.unknown("goal");
    }
    GoalSpan span = GoalSnapshot.shown(goal.timeline(store.eras()), date, t);
    KeptPeriod kept = null;
    if (span != null) {
      GoalPeriodRow row = GoalPeriods.of(goal, store, rows).row(span, folded.position());
      kept = new KeptPeriod(row, row.paceSteps());
    }
    return new GoalStanding(store.storeId(), goal, kept);
  }
}
