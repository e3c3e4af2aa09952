package dev.paceline.query.rebuild;

import dev.paceline.query.projection.ProjectionDatabase;
import dev.paceline.query.projection.RebuildView;
import dev.paceline.query.projection.Rebuilds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rebuilds that were asked for, as all processes see them. */
@Component
class RebuildList implements Rebuilds {
  private static final String UNFINISHED = "state in ('waiting', 'running')";

  private static final String ASK =
      """
      insert into projection_rebuild (projection, only_store, state, asked_by, asked_at)
      values (?, ?, 'waiting', ?, date_trunc('milliseconds', clock_timestamp()))
      on conflict (projection, coalesce(only_store, '')) where %s do nothing
      """
          .formatted(UNFINISHED);

  private static final String VIEW =
      """
      select projection, only_store, state, asked_by, asked_at, finished_at, stores_done, of_stores,
             now_at, position, events_done + events_now as events, of_events, rate, replaced, changed,
             failures, last_error, error_store
        from projection_rebuild
      """;

  private static final String OPEN =
      VIEW
          + " where projection = ? and coalesce(only_store, '') = coalesce(?, '') and "
          + UNFINISHED;

  private static final String LATEST = VIEW + " order by id desc limit 10";

  private static final String NEXT =
      """
      select id, projection, only_store, done_to, of_stores is not null as is_begun
        from projection_rebuild where %s order by id limit 1
      """
          .formatted(UNFINISHED);

  private final JdbcClient database;

  RebuildList(ProjectionDatabase database) {
    this.database = JdbcClient.create(database.dataSource());
  }

  /** Asks for a rebuild; the same again changes nothing as long as it is not over. */
  RebuildView ask(String projection, @Nullable String onlyStore, String askedBy) {
    database.sql(ASK).param(projection).param(onlyStore).param(askedBy).update();
    return database
        .sql(OPEN)
        .param(projection)
        .param(onlyStore)
        .query((row, _) -> view(row))
        .optional()
        .orElseGet(() -> latest().getFirst());
  }

  @Override
  public List<RebuildView> latest() {
    return database.sql(LATEST).query((row, _) -> view(row)).list();
  }

  /** The oldest that is not over. */
  Optional<Rebuild> next() {
    return database.sql(NEXT).query(Rebuild.class).optional();
  }

  private static RebuildView view(ResultSet row) throws SQLException {
    OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
    Long of = row.getObject("of_events", Long.class);
    long events = row.getLong("events");
    long rate = row.getLong("rate");
    RebuildView.State state =
        RebuildView.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
    boolean isOn = state == RebuildView.State.RUNNING;
    String errorStore = row.getString("error_store");
    return new RebuildView(
        row.getString("projection"),
        row.getString("only_store"),
        state,
        row.getString("asked_by"),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        finished == null ? null : finished.toInstant(),
        row.getLong("stores_done"),
        row.getObject("of_stores", Long.class),
        isOn ? row.getString("now_at") : null,
        row.getLong("position"),
        events,
        of,
        rate,
        isOn && of != null && rate > 0 ? (Long) (Math.max(0, of - events) / rate) : null,
        row.getLong("replaced"),
        row.getLong("changed"),
        row.getLong("failures"),
        errorStore == null
            ? null
            : new RebuildView.Failure(errorStore, row.getString("last_error")));
  }
}
