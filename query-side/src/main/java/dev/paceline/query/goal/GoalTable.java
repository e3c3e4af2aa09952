package dev.paceline.query.goal;

import dev.paceline.api.goal.GoalId;
import dev.paceline.api.goal.GoalPeriod;
import dev.paceline.api.goal.Period;
import dev.paceline.query.table.Column;
import dev.paceline.query.table.Querying;
import dev.paceline.query.table.SqlType;
import dev.paceline.query.table.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** How goals lie in the table {@code goal}. */
public final class GoalTable {
  /** The table. */
  public static final Table<GoalRow> TABLE =
      new Table<>(
          "goal",
          List.of(new Column<>("goal_id", SqlType.TEXT, row -> row.goalId().value())),
          List.of(
              new Column<>("metric", SqlType.TEXT, row -> row.metric().wireName()),
              new Column<>("period", SqlType.TEXT, row -> row.period().period().wireName()),
              new Column<>("start_date", SqlType.DATE, row -> row.period().startDate()),
              new Column<>("end_date", SqlType.DATE, row -> row.period().endDate()),
              new Column<>("status", SqlType.TEXT, row -> row.status().wireName()),
              new Column<>("revision", SqlType.INTEGER, GoalRow::revision),
              new Column<>("set_at", SqlType.INSTANT, GoalRow::setAt),
              new Column<>("revised_at", SqlType.INSTANT, GoalRow::revisedAt),
              new Column<>("terms", SqlType.TEXT, row -> TermsRevision.text(row.revisions()))),
          GoalTable::read);

  private GoalTable() {}

  private static GoalRow read(ResultSet line) throws SQLException {
    return new GoalRow(
        new GoalId(line.getString("goal_id")),
        new GoalPeriod(
            Period.valueOf(line.getString("period").toUpperCase(Locale.ROOT)),
            line.getObject("start_date", LocalDate.class),
            line.getObject("end_date", LocalDate.class)),
        Querying.instant(line, "set_at"),
        TermsRevision.parse(line.getString("terms")));
  }
}
