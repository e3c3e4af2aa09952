package dev.paceline.query.store;

import dev.paceline.api.event.CanonicalJson;
import dev.paceline.api.money.Currencies;
import dev.paceline.api.store.StoreId;
import dev.paceline.api.store.StoreSettings;
import dev.paceline.query.table.Column;
import dev.paceline.query.table.Querying;
import dev.paceline.query.table.SqlType;
import dev.paceline.query.table.Table;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** How stores lie in the table {@code store}. */
public final class StoreTable {
  /** The table. */
  public static final Table<StoreRow> TABLE =
      new Table<>(
          "store",
          List.of(),
          List.of(
              new Column<>("name", SqlType.TEXT, row -> row.settings().name()),
              new Column<>("time_zone", SqlType.TEXT, row -> row.settings().timeZone().getId()),
              new Column<>("currency", SqlType.TEXT, row -> row.settings().currency().toString()),
              new Column<>("week_start", SqlType.TEXT, row -> word(row.settings().weekStart())),
              new Column<>("revision", SqlType.INTEGER, StoreRow::revision),
              new Column<>("opened_at", SqlType.INSTANT, StoreRow::openedAt),
              new Column<>("eras", SqlType.TEXT, row -> written(row.eras())),
              new Column<>("first_order", SqlType.INSTANT, StoreRow::firstOrder)),
          StoreTable::read);

  private StoreTable() {}

  private static StoreRow read(ResultSet line) throws SQLException {
    return new StoreRow(
        new StoreId(line.getString("store_id")),
        new StoreSettings(
            line.getString("name"),
            ZoneId.of(line.getString("time_zone")),
            Currencies.of(line.getString("currency")),
            DayOfWeek.valueOf(line.getString("week_start").toUpperCase(Locale.ROOT))),
        line.getInt("revision"),
        Querying.instant(line, "opened_at"),
        eras(line.getString("eras")),
        Querying.instantIfAny(line, "first_order"));
  }

  private static String word(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }

  private static String written(List<CalendarEra> eras) {
    return new String(CanonicalJson.write(eras), StandardCharsets.UTF_8);
  }

  private static List<CalendarEra> eras(String json) {
    return List.of(CanonicalJson.read(json.getBytes(StandardCharsets.UTF_8), CalendarEra[].class));
  }
}
