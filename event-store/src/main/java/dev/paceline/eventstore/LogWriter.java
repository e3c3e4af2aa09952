package dev.paceline.eventstore;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The process's one writer: takes the appends that wait together and records them by one call.
 * While a call runs the next group gathers by itself; nobody lingers for company. More writers were
 * measured and never helped.
 */
final class LogWriter implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(LogWriter.class);
  private static final long LOOK_FOR_STOP_MILLIS = 100;
  private static final long RECONNECT_PAUSE_MILLIS = 100;

  private final AppendQueue queue;
  private final PGSimpleDataSource database;
  private final WakeUpPace pace = new WakeUpPace();
  private @Nullable AppendStatements statements;
  private volatile boolean stopping;

  LogWriter(AppendQueue queue, PGSimpleDataSource database) {
    this.queue = queue;
    this.database = database;
  }

  /** Asks it to end once the queue is empty. */
  void stop() {
    stopping = true;
  }

  @Override
  public void run() {
    try {
      while (!stopping || !queue.isEmpty()) {
        if (queue.awaitWork(LOOK_FOR_STOP_MILLIS)) {
          // Connected before the group is claimed: until then a caller can leave with certainty.
          connected();
          record(queue.nextGroup());
        }
      }
    } catch (InterruptedException e) {
      log.warn("the log's writer was told to leave before its queue was empty");
    } finally {
      disconnect();
    }
  }

  private void record(List<PendingAppend> group) throws InterruptedException {
    try {
      if (!group.isEmpty()) {
        send(group);
      }
    } catch (RuntimeException | Error e) {
      log.error("the log's writer failed on a group of {}", group.size(), e);
      disconnect();
      failAll(group, new OutcomeUnknown("the log's writer failed", e));
    } catch (InterruptedException e) {
      failAll(group, new OutcomeUnknown("the log shut down before it could look", e));
      throw e;
    }
  }

  private void send(List<PendingAppend> group) throws InterruptedException {
    List<PendingAppend> open = group;
    boolean check = false;
    while (!open.isEmpty()) {
      AppendStatements call = connected();
      try {
        boolean wake = pace.isDue(queue.isEmpty());
        if (check) {
          call.appendChecked(open, wake);
        } else {
          call.append(open, wake);
        }
        pace.done(wake);
        return;
      } catch (SQLException e) {
        AppendError error = AppendError.of(e, isClosed(call));
        if (error == AppendError.CONFLICT && !check) {
          check = true;
        } else if (error == AppendError.CONNECTION_LOST) {
          log.warn(
              "connection lost while recording {} appends, looking: {}", open.size(), e.toString());
          disconnect();
          check = true;
          open = open.stream().filter(PendingAppend::isAwaited).toList();
        } else if (error == AppendError.BAD_VALUE && open.size() > 1) {
          sendEach(open);
          return;
        } else {
          log.error("the database refused {} appends", open.size(), e);
          disconnect();
          failAll(open, new NotRecorded("the database refused: " + e.getMessage(), e));
          return;
        }
      }
    }
  }

  /** A value that the database refuses fails its own append only. */
  private void sendEach(List<PendingAppend> group) throws InterruptedException {
    List<PendingAppend> rest = new ArrayList<>(group);
    while (!rest.isEmpty()) {
      send(List.of(rest.removeFirst()));
    }
  }

  private AppendStatements connected() throws InterruptedException {
    boolean told = false;
    while (statements == null) {
      try {
        statements = LogConnections.open(database);
      } catch (SQLException e) {
        if (!told) {
          log.warn("the log's database cannot be reached: {}", e.getMessage());
          told = true;
        }
        Thread.sleep(RECONNECT_PAUSE_MILLIS);
      }
    }
    return statements;
  }

  private void disconnect() {
    AppendStatements old = statements;
    statements = null;
    if (old != null) {
      try {
        old.close();
      } catch (SQLException e) {
        log.debug("closing a broken connection", e);
      }
    }
  }

  private static boolean isClosed(AppendStatements call) {
    try {
      return call.isClosed();
    } catch (SQLException e) {
      return true;
    }
  }

  private static void failAll(List<PendingAppend> group, AppendFailed failure) {
    group.forEach(append -> append.failed(failure));
  }
}
