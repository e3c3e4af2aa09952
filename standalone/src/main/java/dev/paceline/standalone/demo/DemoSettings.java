package dev.paceline.standalone.demo;

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
import dev.paceline.api.store.StoreCommand.OpenStore;
import dev.paceline.api.store.StoreSettings;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;

/** How the demo store is opened, and what it wants to reach. */
final class DemoSettings {
  static final OpenStore STORE =
      new OpenStore(
          DemoOrders.STORE,
          new StoreSettings("Demo store", DemoPlan.ZONE, DemoOrders.GBP, DayOfWeek.MONDAY));

  static final List<SetGoal> GOALS =
      List.of(
          goal("daily-revenue", Period.DAILY, Metric.REVENUE, "24000.00"),
          goal("weekly-revenue", Period.WEEKLY, Metric.REVENUE, "165000.00"),
          goal("monthly-units_sold", Period.MONTHLY, Metric.UNITS_SOLD, "43000"));

  private DemoSettings() {}

  private static SetGoal goal(String id, Period period, Metric metric, String target) {
    return new SetGoal(
        DemoOrders.STORE,
        new GoalId(id),
        new GoalPeriod(period, null, null),
        new GoalTerms(
            null,
            Target.of(metric, new BigDecimal(target), DemoOrders.GBP),
            CurveKind.LINEAR,
            Tolerance.DEFAULT,
            RefundsCountOn.PROCESSED),
        null);
  }
}
