package dev.paceline.query.rebuild;

import dev.paceline.eventstore.EventLog;
import dev.paceline.eventstore.LogUnreadable;
import dev.paceline.query.compare.Differences;
import dev.paceline.query.compare.ProofCheck;
import dev.paceline.query.compare.ProofCheck.Recomputed;
import dev.paceline.query.compare.ReplayLock;
import dev.paceline.query.compare.StoreComparison;
import dev.paceline.query.projection.ParkedStores;
import dev.paceline.query.projection.ProjectionDatabase;
import dev.paceline.query.rebuild.StoreRebuild.Rebuilt;
import dev.paceline.query.table.TableFailure;
import dev.paceline.query.thread.OwnThread;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Works off the rebuilds that were asked for, store by store. One process does so at a time; it
 * holds a lock that goes with its connection, so that another goes on where it was killed.
 */
@Component
class RebuildLoop implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(RebuildLoop.class);
  private static final Duration LOOKS_APART = Duration.ofSeconds(1);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

  private final EventLog log;
  private final ProjectionDatabase database;
  private final ParkedStores parked;
  private final RebuildList list;
  private final RebuildMarks marks;
  private final List<Rewritten> keepers;
  private final ObjectProvider<ProofCheck> chain;
  private final Semaphore woken = new Semaphore(0);
  private final OwnThread thread = new OwnThread("rebuild", this::run);
  private volatile @Nullable Connection current;

  RebuildLoop(
      EventLog log,
      ProjectionDatabase database,
      ParkedStores parked,
      RebuildList list,
      RebuildMarks marks,
      List<Rewritten> keepers,
      ObjectProvider<ProofCheck> chain) {
    this.log = log;
    this.database = database;
    this.parked = parked;
    this.list = list;
    this.marks = marks;
    this.keepers = List.copyOf(keepers);
    this.chain = chain;
  }

  /** There is something to do. */
  void wake() {
    woken.release();
  }

  private void run() {
    try {
      while (thread.isRunning()) {
        lookWhateverHappens();
        boolean unusedEarly = woken.tryAcquire(LOOKS_APART.toMillis(), TimeUnit.MILLISECONDS);
        woken.drainPermits();
      }
    } catch (InterruptedException stopped) {
      // Whoever is next goes on.
    }
  }

  private void lookWhateverHappens() {
    try {
      look();
    } catch (Error evenToSayIt) {
      // Where there was no memory even to log what happened; the next look says it.
    }
  }

  private void look() {
    try {
      if (list.next().isPresent()) {
        workOff();
      }
    } catch (StoreComparison.Interrupted stopped) {
      LOG.debug("a rebuild stops here and goes on later");
    } catch (TableFailure
        | LogUnreadable
        | DataAccessException
        | TransactionException
        | SQLException away) {
      LOG.warn("a rebuild had to stop and will go on: {}", away.getMessage());
    } catch (RuntimeException | Error e) {
      LOG.error("a rebuild had to stop and will be tried again", e);
    }
  }

  private void workOff() throws SQLException {
    try (Connection connection = database.forLongWork("rebuild")) {
      current = connection;
      if (!ReplayLock.tryTake(connection, "rebuild")) {
        return;
      }
      for (Optional<Rebuild> next = list.next();
          next.isPresent() && thread.isRunning();
          next = list.next()) {
        workOff(next.get(), connection);
      }
    }
  }

  private void workOff(Rebuild rebuild, Connection connection) {
    marks.begin(rebuild);
    Pace pace = new Pace(marks, rebuild);
    String doneTo = rebuild.doneTo();
    for (Optional<String> store = marks.storeAfter(rebuild, doneTo);
        store.isPresent();
        store = marks.storeAfter(rebuild, doneTo)) {
      doneTo = store.get();
      rebuild(rebuild, doneTo, connection, pace);
      if (!thread.isRunning()) {
        return;
      }
    }
    marks.finish(rebuild);
  }

  /** A store that cannot be rebuilt stays as it is, and the others go on. */
  private void rebuild(Rebuild rebuild, String storeId, Connection connection, Pace pace) {
    try {
      Rebuilt rebuilt =
          rebuild.projection().equals(Rebuild.AUDIT)
              ? recomputed(storeId, pace)
              : replaced(storeId, connection, pace);
      pace.storeDone(rebuilt.events());
      marks.storeDone(rebuild, storeId, rebuilt);
    } catch (StoreComparison.Interrupted
        | LogUnreadable
        | DataAccessException
        | TransactionException passing) {
      throw passing;
    } catch (TableFailure e) {
      if (!e.isOfTheRows()) {
        throw e;
      }
      marks.storeFailed(rebuild, storeId, e.getMessage());
    } catch (RuntimeException e) {
      LOG.warn("store {} cannot be rebuilt and stays as it is", storeId, e);
      marks.storeFailed(rebuild, storeId, e.getMessage());
    }
  }

  private Rebuilt replaced(String storeId, Connection connection, Pace pace) {
    Rebuilt rebuilt = new StoreRebuild(log, storeId, connection, keepers, pace.of(storeId)).run();
    // One that was parked for the sake of rows that are mended now goes on.
    boolean unusedGoesOn = parked.retry(storeId);
    return rebuilt;
  }

  /** The chain is only ever added to: what differs is said, and never replaced. */
  private Rebuilt recomputed(String storeId, Pace pace) {
    Differences found = new Differences();
    ObjLongConsumer<Long> progress = pace.of(storeId);
    Recomputed chained =
        chain.getObject().recompute(storeId, events -> progress.accept(0L, events), found);
    if (found.count() > 0) {
      throw new IllegalStateException(
          found.count() + " differences, the first: " + found.kept().getFirst().where());
    }
    return new Rebuilt(chained.events(), chained.position(), 0);
  }

  @Override
  public void start() {
    thread.start();
  }

  @Override
  public void stop() {
    thread.tellToEnd();
    // A thread that waits for the database hears of nothing else.
    ProjectionDatabase.abort(current);
    thread.awaitEnd(LONGEST_STOP);
  }

  @Override
  public boolean isRunning() {
    return thread.isRunning();
  }
}
