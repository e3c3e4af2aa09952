package dev.paceline.command.goal;

import static dev.paceline.command.Decisions.conflict;
import static dev.paceline.command.Decisions.rulesOf;
import static dev.paceline.command.Decisions.stale;
import static dev.paceline.command.Decisions.unknown;

import dev.paceline.api.goal.CurveKind;
import dev.paceline.api.goal.GoalCommand.RetireGoal;
import dev.paceline.api.goal.GoalCommand.SetGoal;
import dev.paceline.api.goal.GoalEvent.GoalRetired;
import dev.paceline.api.goal.GoalEvent.GoalRevised;
import dev.paceline.api.goal.GoalEvent.GoalSet;
import dev.paceline.api.goal.GoalId;
import dev.paceline.api.goal.GoalPeriod;
import dev.paceline.api.goal.GoalTerms;
import dev.paceline.api.goal.Period;
import dev.paceline.api.goal.RefundsCountOn;
import dev.paceline.api.goal.Target;
import dev.paceline.api.goal.Tolerance;
import dev.paceline.api.store.StoreId;
import dev.paceline.command.decision.Outcome;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A sales goal")
class GoalRulesTest {
  private static final StoreId ACME = new StoreId("acme");
  private static final GoalId GOAL = new GoalId("monthly-units_sold");
  private static final GoalPeriod MONTHLY = new GoalPeriod(Period.MONTHLY, null, null);
  private static final GoalPeriod WEEKLY = new GoalPeriod(Period.WEEKLY, null, null);
  private static final GoalSet SET = new GoalSet(ACME, GOAL, MONTHLY, units(100));
  private static final GoalRetired RETIRED = new GoalRetired(ACME, GOAL);

  private final AggregateTestFixture<SalesGoal> goal = rulesOf(SalesGoal.class);

  @Test
  @DisplayName("is set")
  void isSet() {
    goal.givenNoPriorActivity()
        .when(set(units(100), null))
        .expectResultMessagePayload(Outcome.CREATED)
        .expectEvents(SET);
  }

  @Test
  @DisplayName("never set has no revision to insist on")
  void neverSet() {
    goal.givenNoPriorActivity().when(set(units(100), 1)).expectException(stale());
  }

  @Test
  @DisplayName("takes another target as a revision")
  void isRevised() {
    goal.given(SET)
        .when(set(units(200), 1))
        .expectResultMessagePayload(Outcome.CHANGED)
        .expectEvents(new GoalRevised(ACME, GOAL, units(200)));
  }

  @Test
  @DisplayName("set again as it is, stays as it is, even with an older revision")
  void sameAgain() {
    goal.given(SET, new GoalRevised(ACME, GOAL, units(200)))
        .when(set(units(200), 1))
        .expectResultMessagePayload(Outcome.UNCHANGED)
        .expectNoEvents();
  }

  @Test
  @DisplayName("is not revised by somebody who saw an older revision")
  void staleRevision() {
    goal.given(SET, new GoalRevised(ACME, GOAL, units(200)))
        .when(set(units(300), 1))
        .expectException(stale());
  }

  @Test
  @DisplayName("never changes its period")
  void keepsItsPeriod() {
    goal.given(SET)
        .when(new SetGoal(ACME, GOAL, WEEKLY, units(100), null))
        .expectException(conflict());
  }

  @Test
  @DisplayName("never changes its metric")
  void keepsItsMetric() {
    GoalTerms revenue =
        new GoalTerms(
            null,
            Target.stored("GBP 100.00"),
            CurveKind.LINEAR,
            Tolerance.DEFAULT,
            RefundsCountOn.PROCESSED);
    goal.given(SET).when(set(revenue, null)).expectException(conflict());
  }

  @Test
  @DisplayName("is retired")
  void isRetired() {
    goal.given(SET)
        .when(new RetireGoal(ACME, GOAL, 1))
        .expectResultMessagePayload(Outcome.CHANGED)
        .expectEvents(RETIRED);
  }

  @Test
  @DisplayName("retired again stays retired")
  void retiredAgain() {
    goal.given(SET, RETIRED)
        .when(new RetireGoal(ACME, GOAL, null))
        .expectResultMessagePayload(Outcome.UNCHANGED)
        .expectNoEvents();
  }

  @Test
  @DisplayName("is not retired by somebody who saw an older revision")
  void staleRetirement() {
    goal.given(SET, new GoalRevised(ACME, GOAL, units(200)))
        .when(new RetireGoal(ACME, GOAL, 1))
        .expectException(stale());
  }

  @Test
  @DisplayName("that was never set cannot be retired")
  void neverSetCannotRetire() {
    goal.givenNoPriorActivity().when(new RetireGoal(ACME, GOAL, null)).expectException(unknown());
  }

  @Test
  @DisplayName("retired and set again with the same terms is active again")
  void activeAgain() {
    goal.given(SET, RETIRED)
        .when(set(units(100), 2))
        .expectResultMessagePayload(Outcome.CHANGED)
        .expectEvents(new GoalRevised(ACME, GOAL, units(100)));
  }

  private static SetGoal set(GoalTerms terms, @Nullable Integer ifRevision) {
    return new SetGoal(ACME, GOAL, MONTHLY, terms, ifRevision);
  }

  private static GoalTerms units(int target) {
    return new GoalTerms(
        null,
        Target.stored(Integer.toString(target)),
        CurveKind.LINEAR,
        Tolerance.DEFAULT,
        RefundsCountOn.PROCESSED);
  }
}
