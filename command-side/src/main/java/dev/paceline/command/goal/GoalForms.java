package dev.paceline.command.goal;

import dev.paceline.api.goal.CurveKind;
import dev.paceline.api.goal.GoalCommand.SetGoal;
import dev.paceline.api.goal.GoalId;
import dev.paceline.api.goal.GoalPeriod;
import dev.paceline.api.goal.GoalTerms;
import dev.paceline.api.goal.Metric;
import dev.paceline.api.goal.Period;
import dev.paceline.api.goal.RefundsCountOn;
import dev.paceline.api.goal.Target;
import dev.paceline.api.goal.Tolerance;
import dev.paceline.command.store.OpenedStore;
import dev.paceline.command.web.Field;
import dev.paceline.command.web.Fields;
import dev.paceline.command.web.Form;
import dev.paceline.command.web.Forms;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Goals, as JSON says them. */
final class GoalForms {
  private GoalForms() {}

  static Field<SetGoal> set(Fields in, OpenedStore store, @Nullable Integer ifRevision) {
    Field<GoalId> goalId = in.optional("goalId", Forms.ID.then(GoalId::new));
    Field<String> label = in.optional("label", Forms.TEXT);
    Field<Metric> metric = in.required("metric", Forms.oneOf(Metric.values()));
    Field<Target> target = in.required("target", target(metric, store));
    Field<Period> period = in.required("period", Forms.oneOf(Period.values()));
    Field<LocalDate> startDate = in.optional("startDate", Forms.DATE);
    Field<LocalDate> endDate = in.optional("endDate", Forms.DATE);
    Field<CurveKind> curve = in.optional("curve", Forms.oneOf(CurveKind.values()));
    Field<Tolerance> tolerance = in.optional("tolerance", Forms.DECIMAL.then(Tolerance::of));
    Field<RefundsCountOn> refunds =
        in.optional("refundsCountOn", Forms.oneOf(RefundsCountOn.values()));
    return in.built(() -> {
      GoalPeriod when = new GoalPeriod(period.get(), startDate.orNull(), endDate.orNull());
      return new SetGoal(
          store.id(),
          goalId.or(usualId(when, metric.get())),
          when,
          new GoalTerms(
              label.orNull(),
              target.get(),
              curve.or(CurveKind.LINEAR),
              tolerance.or(Tolerance.DEFAULT),
              refunds.or(RefundsCountOn.PROCESSED)),
          ifRevision);
    });
  }

  private static Form<Target> target(Field<Metric> metric, OpenedStore store) {
    @Nullable Metric known = metric.orNull();
    return json -> {
      @Nullable BigDecimal value = Forms.DECIMAL.read(json);
      return value == null || known == null ? null : Target.of(known, value, store.currency());
    };
  }

  /** The id of a goal that the caller gave none. */
  private static GoalId usualId(GoalPeriod when, Metric metric) {
    String id = when.period().wireName() + "-" + metric.wireName();
    return new GoalId(when.startDate() == null ? id : id + "-" + when.startDate());
  }
}
