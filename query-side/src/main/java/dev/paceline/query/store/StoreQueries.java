package dev.paceline.query.store;

import dev.paceline.api.store.StoreId;
import dev.paceline.edge.problem.Refused;
import dev.paceline.query.database.StoreReads;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads stores as they are shown. */
@Component
public class StoreQueries {
  private static final String STORES =
      "select store_id, name, time_zone, currency, week_start, opened_at, revision from store ";

  private static final String STANDING =
      """
      select epoch, seq, seq_with_tests, position, parked_at
        from store_cursor where projection = 'sales' and store_id = ?
      """;

  private final StoreReads reads;
  private final JdbcClient database;
  private final Clock clock;

  StoreQueries(StoreReads reads, JdbcClient database, Clock clock) {
    this.reads = reads;
    this.database = database;
    this.clock = clock;
  }

  /** All stores, by their ids. */
  public List<StoreView> all() {
    return reads.acrossStores(
        () -> database.sql(STORES + "order by store_id").query(StoreQueries::view).list());
  }

  /**
   * One store.
   *
   * @throws Refused if it is unknown
   */
  public StoreView store(StoreId storeId) {
    return reads.of(
        storeId.value(),
        () ->
            database
                .sql(STORES + "where store_id = ?")
                .param(storeId.value())
                .query(StoreQueries::view)
                .optional()
                .orElseThrow(Refused::unknownStore));
  }

  /**
   * How far a store's rows have been folded, as the current read sees it.
   *
   * @throws Refused if the store is unknown
   */
  public StoreStanding standing(StoreId storeId) {
    return reads.of(
        storeId.value(),
        () ->
            database
                .sql(STANDING)
                .param(storeId.value())
                .query((row, _) -> standing(row))
                .optional()
                .orElseThrow(Refused::unknownStore));
  }

  private static StoreView view(ResultSet row, int number) throws SQLException {
    return new StoreView(
        new StoreId(row.getString("store_id")),
        row.getString("name"),
        ZoneId.of(row.getString("time_zone")),
        Currency.getInstance(row.getString("currency")),
        DayOfWeek.valueOf(row.getString("week_start").toUpperCase(Locale.ROOT)),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        row.getInt("revision"));
  }

  private StoreStanding standing(ResultSet row) throws SQLException {
    return new StoreStanding(
        row.getInt("epoch"),
        row.getLong("seq"),
        row.getLong("seq_with_tests"),
        row.getLong("position"),
        row.getObject("parked_at", Long.class),
        clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }
}
