package dev.paceline.query.export;

import dev.paceline.api.audit.ExportRange;
import dev.paceline.query.database.StoreReads;
import dev.paceline.query.projection.ProjectionDatabase;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who took which events of a store away, and when. */
@Component
class ExportJournal {
  private static final String ADD =
      "insert into audit_export (store_id, actor, at, from_position, to_position)"
          + " values (?, ?, ?, ?, ?)";

  private final ProjectionDatabase database;
  private final StoreReads reads;
  private final JdbcClient queries;
  private final Clock clock;

  ExportJournal(ProjectionDatabase database, StoreReads reads, JdbcClient queries, Clock clock) {
    this.database = database;
    this.reads = reads;
    this.queries = queries;
    this.clock = clock;
  }

  /**
   * An export that was asked for.
   *
   * @param actor the opaque {@code sub} of the token
   */
  record Entry(String actor, Instant at, long from, long to) {}

  /** Writes down that an export begins. */
  void note(String actor, ExportRange range) {
    int unused =
        database.inTransaction(connection -> {
          try (PreparedStatement add = connection.prepareStatement(ADD)) {
            add.setString(1, range.storeId());
            add.setString(2, actor);
            add.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
            add.setLong(4, range.from());
            add.setLong(5, range.to());
            return add.executeUpdate();
          } catch (SQLException e) {
            throw new JournalUnavailable(e);
          }
        });
  }

  /** The last ones of a store, the newest first. */
  List<Entry> last(String storeId, int limit) {
    return reads.of(
        storeId,
        () ->
            queries
                .sql(
                    """
                    select actor, at, from_position, to_position from audit_export
                     where store_id = :store order by number desc limit :limit
                    """)
                .param("store", storeId)
                .param("limit", limit)
                .query((row, number) ->
                    new Entry(
                        row.getString(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getLong(3),
                        row.getLong(4)))
                .list());
  }

  private static final class JournalUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JournalUnavailable(SQLException cause) {
      super("who exports cannot be written down", cause);
    }
  }
}
