package dev.paceline.query.audit;

import dev.paceline.api.store.StoreId;
import dev.paceline.edge.problem.ProblemKind;
import dev.paceline.edge.problem.Refused;
import dev.paceline.eventstore.EventLog;
import dev.paceline.query.audit.AuditRuns.Result;
import dev.paceline.query.compare.ReplayLock;
import dev.paceline.query.compare.StoreCheck;
import dev.paceline.query.projection.ProjectionDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Verifies stores: one run of a store at a time, and few of all at once in a process. */
@Component
class Audits implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Audits.class);
  private static final int AT_ONCE = 2;
  private static final Duration LATER = Duration.ofSeconds(5);

  private final EventLog log;
  private final ProjectionDatabase database;
  private final AuditRuns runs;
  private final List<StoreCheck> checks;
  private final Semaphore places = new Semaphore(AT_ONCE);
  private final ExecutorService workers =
      Executors.newFixedThreadPool(
          AT_ONCE, task -> Thread.ofPlatform().name("audit").daemon().unstarted(task));
  private final Set<Connection> open = ConcurrentHashMap.newKeySet();
  private volatile boolean running;

  Audits(EventLog log, ProjectionDatabase database, AuditRuns runs, List<StoreCheck> checks) {
    this.log = log;
    this.database = database;
    this.runs = runs;
    this.checks = List.copyOf(checks);
  }

  /**
   * Begins a run, or finds the one that is on.
   *
   * @return its id
   * @throws Refused if too many run here already
   */
  String begin(StoreId storeId, String askedBy) {
    runs.interruptDead(storeId.value());
    return runs.running(storeId.value()).orElseGet(() -> started(storeId.value(), askedBy));
  }

  /** Sees to it that a run whose process has ended does not look as if it went on. */
  void interruptDead(StoreId storeId) {
    runs.interruptDead(storeId.value());
  }

  private String started(String storeId, String askedBy) {
    if (!places.tryAcquire()) {
      throw Refused.tooMany("too many stores are being verified at once", LATER);
    }
    boolean handedOver = false;
    Connection connection = null;
    try {
      connection = database.forLongWork("audit");
      if (!ReplayLock.tryTake(connection, AuditRuns.lockOf(storeId))) {
        return justBegun(storeId);
      }
      String id = runs.begin(storeId, askedBy);
      Connection own = connection;
      open.add(own);
      workers.execute(() -> run(storeId, id, own));
      handedOver = true;
      return id;
    } catch (DuplicateKeyException another) {
      return justBegun(storeId);
    } finally {
      if (!handedOver) {
        close(connection);
        places.release();
      }
    }
  }

  /** Another has taken the lock, and is about to write the run down. */
  private String justBegun(String storeId) {
    Optional<String> other = runs.running(storeId);
    return other.orElseThrow(() -> Refused.as(ProblemKind.UNAVAILABLE));
  }

  private void run(String storeId, String id, Connection connection) {
    try {
      AuditProgress progress = new AuditProgress(runs, storeId, id, connection);
      Result result = new StoreVerification(log, storeId, connection, progress).run();
      checks.forEach(check -> check.check(storeId, result.position(), result.found()));
      runs.finish(storeId, id, result);
    } catch (RuntimeException | Error e) {
      LOG.warn("verifying store {} came to no result", storeId, e);
      fail(storeId, id);
    } finally {
      close(connection);
      places.release();
    }
  }

  private void fail(String storeId, String id) {
    try {
      boolean stopped = !running || Thread.interrupted();
      runs.fail(
          storeId,
          id,
          stopped
              ? "interrupted: the process ended"
              : "the store could not be folded and compared");
    } catch (DataAccessException away) {
      LOG.debug("the run {} is marked when somebody asks for it", id, away);
    }
  }

  private void close(@Nullable Connection connection) {
    try {
      if (connection != null) {
        open.remove(connection);
        connection.close();
      }
    } catch (SQLException gone) {
      LOG.debug("its locks are gone with it", gone);
    }
  }

  @Override
  public void start() {
    running = true;
    try {
      runs.interruptDead(null);
    } catch (DataAccessException away) {
      LOG.debug("runs of before are marked when somebody asks for them", away);
    }
  }

  @Override
  public void stop() {
    running = false;
    workers.shutdownNow();
    // A thread that waits for the database hears of nothing else.
    open.forEach(ProjectionDatabase::abort);
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
