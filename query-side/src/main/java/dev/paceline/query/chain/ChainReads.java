package dev.paceline.query.chain;

import dev.paceline.api.audit.ChainPoint;
import dev.paceline.query.database.StoreReads;
import java.util.List;
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

  private static final String LAST_CHECKPOINT =
      """
      select store_id, position, events, hash, at, key_id, signature from chain_checkpoint
       where store_id = :store and position <= :last order by position desc, at desc limit 1
      """;

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

  /** The last checkpoint at or before a position, as a list of at most one. */
  List<SignedCheckpoint> lastCheckpoint(String storeId, long position) {
    return reads.of(
        storeId,
        () ->
            database
                .sql(LAST_CHECKPOINT)
                .param("store", storeId)
                .param("last", position)
                .query(SignedCheckpoint.ROW)
                .list());
  }
}
