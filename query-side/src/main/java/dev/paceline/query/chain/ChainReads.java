package dev.paceline.query.chain;

import dev.paceline.api.audit.ChainPoint;
import dev.paceline.query.database.StoreReads;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads links and signed checkpoints of one store. */
@Component
public class ChainReads {
  private static final String LINKS =
      "select position, events, hash from event_chain where store_id = :store ";

  private static final String CHECKPOINTS =
      """
      select store_id, position, events, hash, at, key_id, signature from chain_checkpoint
       where store_id = :store and position > :after and position <= :last
       order by position, key_id
      """;

  /** All that are at one position; keys may have changed there. */
  private static final String CHECKPOINTS_AT =
      """
      select store_id, position, events, hash, at, key_id, signature from chain_checkpoint
       where store_id = :store and position = (
               select %s from chain_checkpoint where store_id = :store and position %s :position)
       order by key_id
      """;

  private static final String LAST_BEFORE = CHECKPOINTS_AT.formatted("max(position)", "<=");
  private static final String FIRST_FROM = CHECKPOINTS_AT.formatted("min(position)", ">=");

  private static final RowMapper<ChainRow> LINK =
      (row, number) -> ChainRow.of(row.getLong(1), row.getLong(2), row.getBytes(3));

  private final StoreReads reads;
  private final JdbcClient database;

  ChainReads(StoreReads reads, JdbcClient database) {
    this.reads = reads;
    this.database = database;
  }

  /** Where a store's chain stands after its last event at or before a position. */
  public ChainPoint pointAt(String storeId, long position) {
    return reads.of(
        storeId,
        () ->
            database
                .sql(LINKS + "and position <= :last order by position desc limit 1")
                .param("store", storeId)
                .param("last", position)
                .query(LINK)
                .optional()
                .map(ChainRow::point)
                .orElse(ChainPoint.START));
  }

  /** The links after a position up to another, in their order. */
  public List<ChainRow> links(String storeId, long after, long last) {
    return reads.of(
        storeId,
        () ->
            database
                .sql(LINKS + "and position > :after and position <= :last order by position")
                .param("store", storeId)
                .param("after", after)
                .param("last", last)
                .query(LINK)
                .list());
  }

  /** The checkpoints after a position up to another, in their order. */
  public List<SignedCheckpoint> checkpoints(String storeId, long after, long last) {
    return reads.of(
        storeId,
        () ->
            database
                .sql(CHECKPOINTS)
                .param("store", storeId)
                .param("after", after)
                .param("last", last)
                .query(SignedCheckpoint.ROW)
                .list());
  }

  /** The checkpoints at the last position at or before that one that has any. */
  List<SignedCheckpoint> lastCheckpoints(String storeId, long position) {
    return checkpointsAt(LAST_BEFORE, storeId, position);
  }

  /** The checkpoints at the first position at or after that one that has any. */
  List<SignedCheckpoint> firstCheckpoints(String storeId, long position) {
    return checkpointsAt(FIRST_FROM, storeId, position);
  }

  private List<SignedCheckpoint> checkpointsAt(String sql, String storeId, long position) {
    return reads.of(
        storeId,
        () ->
            database
                .sql(sql)
                .param("store", storeId)
                .param("position", position)
                .query(SignedCheckpoint.ROW)
                .list());
  }

  /** The position after so many more links; empty if there are not as many. */
  Optional<Long> positionAfter(String storeId, long position, int links) {
    return reads.of(
        storeId,
        () ->
            database
                .sql(
                    """
                    select position from event_chain where store_id = :store and position > :after
                     order by position offset :skipped limit 1
                    """)
                .param("store", storeId)
                .param("after", position)
                .param("skipped", links - 1)
                .query(Long.class)
                .optional());
  }

  /** Several reads that see the same rows. */
  <T> T inOneSnapshot(String storeId, Supplier<T> all) {
    return reads.of(storeId, all);
  }
}
