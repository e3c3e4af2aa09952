package dev.paceline.query.chain;

import dev.paceline.eventstore.EventLog;
import dev.paceline.eventstore.LoggedEvent;
import dev.paceline.query.projection.ProjectionDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Writes the links for what the log has and the chain has not. Several processes may: who holds the
 * cursor writes, the others pass. Nothing is folded here, so nothing can fail but the database.
 */
public final class ChainWriter {
  private static final int PAGE = 1_000;

  private final EventLog log;
  private final ProjectionDatabase database;

  /** Writes the chain of that log into that database. */
  public ChainWriter(EventLog log, ProjectionDatabase database) {
    this.log = log;
    this.database = database;
  }

  /** What came of a step. */
  enum Step {
    /** There may be more. */
    FULL,
    /** The log's end is reached. */
    AT_END,
    /** Another process is writing. */
    BUSY
  }

  /** How far the log has been chained; -1 if nothing says so any more. */
  public long position() {
    return read(ChainTable::position);
  }

  /** Where a store's chain ends. */
  ChainEnds end(String storeId) {
    return read(chain -> chain.end(storeId));
  }

  /** Reads something of the chain's table. */
  @FunctionalInterface
  private interface Reading<T> {
    T of(ChainTable chain) throws SQLException;
  }

  private <T> T read(Reading<T> reading) {
    return database.inTransaction(connection -> {
      try {
        return reading.of(new ChainTable(connection));
      } catch (SQLException e) {
        throw new ChainUnavailable(e);
      }
    });
  }

  /** Writes the links of all that the log has by now; waits for others who do. */
  public void catchUp() {
    Step step = Step.FULL;
    while (step != Step.AT_END) {
      step = step();
      if (step == Step.BUSY) {
        Thread.onSpinWait();
      }
    }
  }

  /** Writes the next links, all or none. */
  Step step() {
    return database.inTransaction(connection -> {
      try {
        return step(connection);
      } catch (SQLException e) {
        throw new ChainUnavailable(e);
      }
    });
  }

  private Step step(Connection connection) throws SQLException {
    ChainTable chain = new ChainTable(connection);
    long position = chain.lock();
    if (position < 0) {
      return Step.BUSY;
    }
    List<LoggedEvent> events = log.eventsAfter(position, PAGE);
    if (!events.isEmpty()) {
      NextLinks next = new NextLinks(chain.ends(NextLinks.storesOf(events)));
      events.forEach(next::add);
      chain.write(next, events.getLast().position());
    }
    return EventLog.isFull(events, PAGE) ? Step.FULL : Step.AT_END;
  }
}
