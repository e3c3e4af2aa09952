package dev.paceline.query.rebuild;

import dev.paceline.query.projection.ProjectionDatabase;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down how far a rebuild has come, so that it goes on there whatever happens. */
@Component
class RebuildMarks {
  /** The log has no holes but where a single store was restored, so its head is about its size. */
  private static final String BEGIN_ALL =
      """
      update projection_rebuild
         set state = 'running',
             of_stores = (select count(*) from store_cursor where projection = 'sales'),
             of_events = (select coalesce(max(position), 0) from event_log)
       where id = ?
      """;

  private static final String BEGIN_ONE =
      """
      update projection_rebuild
         set state = 'running', of_stores = 1,
             of_events = (select count(*) from event_log where store_id = only_store)
       where id = ?
      """;

  private static final String STORE_AFTER =
      """
      select store_id from store_cursor where projection = 'sales' and store_id > ?
       order by store_id limit 1
      """;

  private static final String PROGRESS =
      """
      update projection_rebuild
         set state = 'running', now_at = ?, position = ?, events_now = ?, rate = ? where id = ?
      """;

  private static final String STORE_DONE =
      """
      update projection_rebuild
         set done_to = ?, stores_done = stores_done + 1, events_done = events_done + ?,
             events_now = 0, position = ?, replaced = replaced + ?,
             changed = changed + case when ? > 0 then 1 else 0 end
       where id = ?
      """;

  private static final String STORE_FAILED =
      """
      update projection_rebuild
         set done_to = ?, stores_done = stores_done + 1, events_now = 0, failures = failures + 1,
             error_store = ?, last_error = ?
       where id = ?
      """;

  private static final String FINISH =
      """
      update projection_rebuild
         set finished_at = date_trunc('milliseconds', clock_timestamp()), now_at = null,
             state = case when only_store is not null and failures > 0 then 'failed' else 'done' end
       where id = ?
      """;

  private final JdbcClient database;

  RebuildMarks(ProjectionDatabase database) {
    this.database = JdbcClient.create(database.dataSource());
  }

  void begin(Rebuild rebuild) {
    if (!rebuild.isBegun()) {
      String sql = rebuild.onlyStore() == null ? BEGIN_ALL : BEGIN_ONE;
      database.sql(sql).param(rebuild.id()).update();
    }
  }

  /** The next store of a rebuild after one that is done. */
  Optional<String> storeAfter(Rebuild rebuild, String doneTo) {
    String only = rebuild.onlyStore();
    if (only != null) {
      return doneTo.isEmpty() ? Optional.of(only) : Optional.empty();
    }
    return database.sql(STORE_AFTER).param(doneTo).query(String.class).optional();
  }

  void progress(Rebuild rebuild, String storeId, long position, long events, long rate) {
    database.sql(PROGRESS).params(storeId, position, events, rate, rebuild.id()).update();
  }

  void storeDone(Rebuild rebuild, String storeId, StoreRebuild.Rebuilt rebuilt) {
    long replaced = rebuilt.replaced();
    database
        .sql(STORE_DONE)
        .params(storeId, rebuilt.events(), rebuilt.position(), replaced, replaced, rebuild.id())
        .update();
  }

  void storeFailed(Rebuild rebuild, String storeId, @Nullable String error) {
    String why = error == null ? "unknown" : error;
    database
        .sql(STORE_FAILED)
        .params(storeId, storeId, why.substring(0, Math.min(500, why.length())), rebuild.id())
        .update();
  }

  void finish(Rebuild rebuild) {
    database.sql(FINISH).param(rebuild.id()).update();
  }
}
