package dev.paceline.query.chain;

import dev.paceline.api.audit.ChainPoint;
import dev.paceline.api.audit.Checkpoint;
import dev.paceline.query.projection.ProjectionDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs where the chains of stores end. What was recorded since a store's last checkpoint is
 * compared with the chain before: nothing is signed that is not as it was recorded.
 */
public final class Checkpoints {
  private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);
  private static final Duration APART = Duration.ofHours(1);

  /** How many events may lie between two checkpoints: who exports a part walks to the next one. */
  private static final int MOST_EVENTS_APART = 10_000;

  /** A checkpoint of a time or a place that is still to come is no reason to wait. */
  private static final String DUE =
      """
      select c.store_id, head.position
        from store_cursor c
       cross join lateral (select position from event_chain e
                            where e.store_id = c.store_id order by position desc limit 1) head
        left join lateral (select position, at from chain_checkpoint k
                            where k.store_id = c.store_id and k.position <= head.position
                            order by position desc, at desc limit 1) last on true
       where c.projection = 'sales'
         and (last.position is null
              or (last.position < head.position and (last.at <= ? or last.at > ?)))
       order by c.store_id
      """;

  private static final String ADD =
      """
      insert into chain_checkpoint (store_id, position, events, hash, at, key_id, signature)
      values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
      """;

  private final Map<String, Instant> refusals = new ConcurrentHashMap<>();
  private final Set<String> troubled = ConcurrentHashMap.newKeySet();
  private final ProjectionDatabase database;
  private final ChainReads chain;
  private final ChainCheck check;
  private final Anchors anchors;
  private final AuditKeys keys;
  private final Clock clock;

  Checkpoints(
      ProjectionDatabase database,
      ChainReads chain,
      ChainCheck check,
      AuditKeys keys,
      Clock clock) {
    this.database = database;
    this.chain = chain;
    this.check = check;
    anchors = new Anchors(chain, check, keys);
    this.keys = keys;
    this.clock = clock;
  }

  /** A store with events since its last checkpoint, an hour or more ago. */
  record Due(String storeId, long position) {}

  /** Signs for every store for which it is time, whatever becomes of the others. */
  void signDue() {
    for (Due store : due()) {
      if (Thread.currentThread().isInterrupted()) {
        return;
      }
      try {
        signUnlessRefused(store);
        troubled.remove(store.storeId());
      } catch (RuntimeException e) {
        if (troubled.add(store.storeId())) {
          LOG.warn(
              "the chain of {} cannot be signed, it is tried again: {}",
              store.storeId(),
              e.toString());
        }
      }
    }
  }

  /** A store whose chain does not fit waits an hour. */
  private void signUnlessRefused(Due store) {
    Instant refused = refusals.get(store.storeId());
    if (refused != null && now().isBefore(refused.plus(APART))) {
      return;
    }
    ChainFault fault = sign(store.storeId(), store.position());
    if (fault == null) {
      refusals.remove(store.storeId());
      return;
    }
    refusals.put(store.storeId(), now());
    LOG.error(
        "the log of {} is not as it was recorded, and is not signed: at position {}, {} ({})",
        store.storeId(),
        fault.position(),
        fault.reason(),
        fault.row());
  }

  List<Due> due() {
    return database.inTransaction(connection -> {
      try (PreparedStatement query = connection.prepareStatement(DUE)) {
        query.setObject(1, now().minus(APART).atOffset(ZoneOffset.UTC));
        query.setObject(2, now().atOffset(ZoneOffset.UTC));
        List<Due> due = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
          while (row.next()) {
            due.add(new Due(row.getString(1), row.getLong(2)));
          }
        }
        return due;
      } catch (SQLException e) {
        throw new ChainUnavailable(e);
      }
    });
  }

  /**
   * Sees to it that a signed checkpoint stands at or after a store's last event up to a position,
   * and that all from the one before to that one is as it was recorded. Only the chain's end is
   * ever signed: what lies before a checkpoint is held by it, and gets no other.
   *
   * @return what does not fit; null if everything does
   */
  public @Nullable ChainFault sign(String storeId, long position) {
    Anchors.Stretch stretch = anchors.around(storeId, position);
    ChainFault fault = stretch.fault();
    ChainPoint point = stretch.from();
    long reached = point.position();
    while (fault == null && reached < stretch.to()) {
      reached = next(storeId, reached, stretch);
      ChainVerdict verdict = check.since(storeId, point, reached);
      fault = verdict.isWhole() ? null : verdict.first().getFirst();
      point = verdict.end();
      if (fault == null && !stretch.isSigned()) {
        keep(new Checkpoint(storeId, point, now(), keys.publicHalf().id()));
      }
    }
    return fault;
  }

  private long next(String storeId, long reached, Anchors.Stretch stretch) {
    if (stretch.isSigned()) {
      return stretch.to();
    }
    long next = chain.positionAfter(storeId, reached, MOST_EVENTS_APART).orElse(stretch.to());
    return Math.min(next, stretch.to());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private void keep(Checkpoint checkpoint) {
    boolean unusedIsNew = database.inTransaction(connection -> keep(connection, checkpoint));
  }

  private boolean keep(Connection connection, Checkpoint checkpoint) {
    try (PreparedStatement add = connection.prepareStatement(ADD)) {
      OffsetDateTime at = checkpoint.at().atOffset(ZoneOffset.UTC);
      add.setString(1, checkpoint.storeId());
      add.setLong(2, checkpoint.point().position());
      add.setLong(3, checkpoint.point().events());
      add.setBytes(4, checkpoint.point().hash().bytes());
      add.setObject(5, at);
      add.setString(6, checkpoint.keyId());
      add.setString(7, keys.present().sign(checkpoint.statement()));
      return add.executeUpdate() > 0;
    } catch (SQLException e) {
      throw new ChainUnavailable(e);
    }
  }
}
