package dev.paceline.command.goal;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.paceline.api.StreamId;
import dev.paceline.api.goal.GoalCommand.RetireGoal;
import dev.paceline.api.goal.GoalCommand.SetGoal;
import dev.paceline.api.goal.GoalEvent;
import dev.paceline.api.goal.GoalEvent.GoalRetired;
import dev.paceline.api.goal.GoalEvent.GoalRevised;
import dev.paceline.api.goal.GoalEvent.GoalSet;
import dev.paceline.api.goal.GoalPeriod;
import dev.paceline.api.goal.GoalTerms;
import dev.paceline.command.decision.Outcome;
import dev.paceline.command.decision.Rejection;
import dev.paceline.command.decision.Revision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A sales goal. Its terms may be revised; its metric, period and dates never change. */
@Aggregate(type = "goal", lockFactory = "streamLocks")
class SalesGoal {
  @AggregateIdentifier private @Nullable String streamId;
  private @Nullable GoalPeriod period;
  private @Nullable GoalTerms terms;
  private boolean active;
  private Revision revision = Revision.NONE;

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome decide(SetGoal command) {
    if (period == null || terms == null) {
      revision.requireMatch(command.ifRevision());
      apply(new GoalSet(command.storeId(), command.goalId(), command.period(), command.terms()));
      return Outcome.CREATED;
    }
    if (!command.period().equals(period)
        || command.terms().target().metric() != terms.target().metric()) {
      throw Rejection.conflict("metric, period and dates of a goal never change");
    }
    if (active && command.terms().equals(terms)) {
      return Outcome.UNCHANGED; // Said again: safe even if the revision has moved on since.
    }
    revision.requireMatch(command.ifRevision());
    apply(new GoalRevised(command.storeId(), command.goalId(), command.terms()));
    return Outcome.CHANGED;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Outcome decide(RetireGoal command) {
    if (period == null) {
      throw Rejection.unknown("goal unknown");
    }
    if (!active) {
      return Outcome.UNCHANGED;
    }
    revision.requireMatch(command.ifRevision());
    apply(new GoalRetired(command.storeId(), command.goalId()));
    return Outcome.CHANGED;
  }

  @EventSourcingHandler
  void evolve(GoalEvent event) {
    switch (event) {
      case GoalSet goal -> {
        streamId = StreamId.of(goal.storeId(), goal.goalId());
        period = goal.period();
        terms = goal.terms();
        active = true;
      }
      case GoalRevised revised -> {
        terms = revised.terms();
        active = true;
      }
      case GoalRetired _ -> active = false;
    }
    revision = revision.next();
  }
}
