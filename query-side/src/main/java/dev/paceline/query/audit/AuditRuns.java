package dev.paceline.query.audit;

import dev.paceline.api.event.CanonicalJson;
import dev.paceline.query.compare.Differences;
import dev.paceline.query.compare.ReplayLock;
import dev.paceline.query.projection.Cursor;
import dev.paceline.query.projection.ProjectionDatabase;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down who had which store verified, and what comes of it. */
@Component
class AuditRuns {
  private static final String NOW = "date_trunc('milliseconds', clock_timestamp())";

  private static final String BEGIN =
      """
      insert into audit_run (store_id, id, state, asked_by, asked_at)
      values (?, gen_random_uuid()::text, 'running', ?, %s) returning id\
      """
          .formatted(NOW);

  private static final String RUNNING =
      "select id from audit_run where store_id = ? and state = 'running'";

  /** Who runs holds a lock as long as it lives. */
  private static final String INTERRUPT =
      """
      update audit_run set state = 'failed', finished_at = %s, error = 'interrupted: the process ended'
       where state = 'running' and (?::text is null or store_id = ?)
         and case when state = 'running' then pg_try_advisory_xact_lock(%s) else false end\
      """
          .formatted(NOW, ReplayLock.KEY.replace("?", "'audit ' || store_id"));

  private static final String PROGRESS =
      "update audit_run set events = ?, of_events = ? where store_id = ? and id = ?";

  private static final String FINISH =
      """
      update audit_run
         set state = 'done', finished_at = %s, position = ?, parked_at = ?, events = ?,
             digest = ?, differing = ?, differences = ?
       where store_id = ? and id = ?\
      """
          .formatted(NOW);

  private static final String FAIL =
      """
      update audit_run set state = 'failed', finished_at = %s, error = ?
       where store_id = ? and id = ? and state = 'running'\
      """
          .formatted(NOW);

  private final JdbcClient database;

  AuditRuns(ProjectionDatabase database) {
    this.database = JdbcClient.create(database.dataSource());
  }

  /** What came of a fold. */
  record Result(
      long position,
      Cursor.@Nullable Parked parked,
      long events,
      @Nullable String digest,
      Differences found) {}

  /** The lock that a run of the store holds. */
  static String lockOf(String storeId) {
    return "audit " + storeId;
  }

  Optional<String> running(String storeId) {
    return database.sql(RUNNING).param(storeId).query(String.class).optional();
  }

  /** Marks runs whose process has ended; of one store, or of all. */
  void interruptDead(@Nullable String storeId) {
    database.sql(INTERRUPT).param(storeId).param(storeId).update();
  }

  /** Begins a run; the caller holds its lock. */
  String begin(String storeId, String askedBy) {
    return database.sql(BEGIN).params(storeId, askedBy).query(String.class).single();
  }

  void progress(String storeId, String id, long events, long of) {
    database.sql(PROGRESS).params(events, of, storeId, id).update();
  }

  void finish(String storeId, String id, Result result) {
    Differences found = result.found();
    Cursor.Parked parked = result.parked();
    database
        .sql(FINISH)
        .param(result.position())
        .param(parked == null ? null : (Long) parked.position())
        .param(result.events())
        .param(result.digest())
        .param(found.count())
        .param(new String(CanonicalJson.write(found.kept()), StandardCharsets.UTF_8))
        .param(storeId)
        .param(id)
        .update();
  }

  void fail(String storeId, String id, String error) {
    database.sql(FAIL).params(error, storeId, id).update();
  }
}
