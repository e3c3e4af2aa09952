package dev.paceline.query.audit;

import dev.paceline.api.event.CanonicalJson;
import dev.paceline.api.store.StoreId;
import dev.paceline.query.audit.AuditView.Progress;
import dev.paceline.query.compare.Difference;
import dev.paceline.query.database.StoreReads;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads audit runs as they are shown. */
@Component
class AuditQueries {
  private static final String RUNS =
      """
      select store_id, id, state, asked_by, asked_at, finished_at, position, parked_at, events,
             of_events, digest, differing, error, %s as differences
        from audit_run where store_id = ?\
      """;
  private static final String ONE = RUNS.formatted("differences") + " and id = ?";
  private static final String NEWEST =
      RUNS.formatted("'[]'") + " and number < ? order by number desc limit ?";

  private final StoreReads reads;
  private final JdbcClient database;

  AuditQueries(StoreReads reads, JdbcClient database) {
    this.reads = reads;
    this.database = database;
  }

  Optional<AuditView> run(StoreId storeId, String id) {
    return reads.of(
        storeId.value(),
        () ->
            database.sql(ONE).params(storeId.value(), id).query((row, _) -> view(row)).optional());
  }

  List<AuditView> newest(StoreId storeId, int limit) {
    return reads.of(
        storeId.value(),
        () ->
            database
                .sql(NEWEST)
                .params(storeId.value(), Long.MAX_VALUE, limit)
                .query((row, _) -> view(row))
                .list());
  }

  private static AuditView view(ResultSet row) throws SQLException {
    AuditState state = AuditState.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
    long differing = row.getLong("differing");
    byte[] differences = row.getString("differences").getBytes(StandardCharsets.UTF_8);
    return new AuditView(
        row.getString("id"),
        new StoreId(row.getString("store_id")),
        state,
        row.getString("asked_by"),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        instant(row.getObject("finished_at", OffsetDateTime.class)),
        state == AuditState.DONE ? (Boolean) (differing == 0) : null,
        row.getObject("position", Long.class),
        row.getObject("parked_at", Long.class),
        row.getLong("events"),
        row.getString("digest"),
        differing,
        List.of(CanonicalJson.read(differences, Difference[].class)),
        new Progress(row.getLong("events"), row.getObject("of_events", Long.class)),
        row.getString("error"));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
