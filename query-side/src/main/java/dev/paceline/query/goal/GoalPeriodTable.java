package dev.paceline.query.goal;

import dev.paceline.api.goal.CurveKind;
import dev.paceline.api.goal.GoalId;
import dev.paceline.api.goal.RefundsCountOn;
import dev.paceline.api.goal.Tolerance;
import dev.paceline.query.curve.LearnedCurve;
import dev.paceline.query.goal.GoalPeriodRow.Correction;
import dev.paceline.query.pacing.PeriodBounds;
import dev.paceline.query.table.Column;
import dev.paceline.query.table.Querying;
import dev.paceline.query.table.SqlType;
import dev.paceline.query.table.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How goals' periods lie in the table {@code goal_period}. */
public final class GoalPeriodTable {
  /** The table. */
  public static final Table<GoalPeriodRow> TABLE =
      new Table<>(
          "goal_period",
          List.of(
              new Column<>("goal_id", SqlType.TEXT, row -> row.goalId().value()),
              new Column<>("starts_at", SqlType.INSTANT, GoalPeriodRow::startsAt)),
          List.of(
              new Column<>("ends_at", SqlType.INSTANT, row -> row.bounds().end()),
              new Column<>("period_start", SqlType.DATE, row -> row.bounds().first()),
              new Column<>("period_end", SqlType.DATE, row -> row.bounds().last()),
              new Column<>("recut", SqlType.BOOLEAN, GoalPeriodRow::recut),
              new Column<>("target", SqlType.BIGINT, GoalPeriodRow::target),
              new Column<>("tolerance", SqlType.INTEGER, row -> row.tolerance().tenThousandths()),
              new Column<>("curve", SqlType.TEXT, row -> row.curve().wireName()),
              new Column<>(
                  "refunds_count_on", SqlType.TEXT, row -> row.refundsCountOn().wireName()),
              new Column<>("actual", SqlType.NUMERIC, GoalPeriodRow::actual),
              new Column<>("orders", SqlType.BIGINT, GoalPeriodRow::orders),
              new Column<>("position", SqlType.BIGINT, GoalPeriodRow::position),
              new Column<>("pace_steps", SqlType.TEXT, row -> row.paceSteps().text()),
              new Column<>("learned", SqlType.TEXT, GoalPeriodTable::learned),
              new Column<>("corrected_at", SqlType.INSTANT, GoalPeriodTable::correctedAt),
              new Column<>("actual_before", SqlType.NUMERIC, GoalPeriodTable::actualBefore)),
          GoalPeriodTable::read);

  /** Tells one row. */
  public record Key(GoalId goalId, Instant startsAt) {}

  /** The columns of {@link Key}. */
  public static final List<Column<Key>> KEYS =
      List.of(
          new Column<>("goal_id", SqlType.TEXT, key -> key.goalId().value()),
          new Column<>("starts_at", SqlType.INSTANT, Key::startsAt));

  private GoalPeriodTable() {}

  private static GoalPeriodRow read(ResultSet line) throws SQLException {
    return new GoalPeriodRow(
        new GoalId(line.getString("goal_id")),
        bounds(line),
        line.getBoolean("recut"),
        line.getLong("target"),
        new Tolerance(line.getInt("tolerance")),
        CurveKind.valueOf(line.getString("curve").toUpperCase(Locale.ROOT)),
        RefundsCountOn.valueOf(line.getString("refunds_count_on").toUpperCase(Locale.ROOT)),
        line.getBigDecimal("actual").toBigIntegerExact(),
        line.getLong("orders"),
        line.getLong("position"),
        learned(line),
        correction(line));
  }

  private static @Nullable Object learned(GoalPeriodRow row) {
    LearnedCurve learned = row.learned();
    return learned == null ? null : learned.text();
  }

  private static @Nullable LearnedCurve learned(ResultSet line) throws SQLException {
    String text = line.getString("learned");
    return text == null
        ? null
        : LearnedCurve.parse(text, line.getObject("period_start", LocalDate.class));
  }

  private static @Nullable Object correctedAt(GoalPeriodRow row) {
    Correction correction = row.correction();
    return correction == null ? null : correction.at();
  }

  private static @Nullable Object actualBefore(GoalPeriodRow row) {
    Correction correction = row.correction();
    return correction == null ? null : correction.actualBefore();
  }

  private static @Nullable Correction correction(ResultSet line) throws SQLException {
    Instant at = Querying.instantIfAny(line, "corrected_at");
    return at == null
        ? null
        : new Correction(at, line.getBigDecimal("actual_before").toBigIntegerExact());
  }

  private static PeriodBounds bounds(ResultSet line) throws SQLException {
    return new PeriodBounds(
        line.getObject("period_start", LocalDate.class),
        line.getObject("period_end", LocalDate.class),
        Querying.instant(line, "starts_at"),
        Querying.instant(line, "ends_at"));
  }
}
