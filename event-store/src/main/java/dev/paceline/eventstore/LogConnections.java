package dev.paceline.eventstore;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;

/** Connections that are only for the log. */
final class LogConnections {

  /**
   * A plan made while the table was empty would scan it for ever; and the head of the log has to be
   * read by a snapshot taken under the lock, whatever isolation the server has as its default.
   */
  private static final String OPTIONS =
      "-c enable_seqscan=off -c enable_bitmapscan=off -c enable_sort=off"
          + " -c default_transaction_isolation=read\\ committed";

  private static final int WRITE_TIMEOUT_SECONDS = 10;
  private static final int READ_TIMEOUT_SECONDS = 5;

  /** Whoever reads a log that is gone is told within two seconds. */
  private static final Duration PATIENCE = Duration.ofMillis(1500);

  private LogConnections() {}

  /** For the writer: prepares its statements on the server at once. */
  static PGSimpleDataSource forWriting(DatabaseAddress database) {
    PGSimpleDataSource source = withOptions(database, "log writer");
    source.setPrepareThreshold(1);
    source.setSocketTimeout(WRITE_TIMEOUT_SECONDS);
    return source;
  }

  static AppendStatements open(PGSimpleDataSource source) throws SQLException {
    return new AppendStatements(source.getConnection());
  }

  /** For readers: a pool of its own, so that a read never waits for an append's transaction. */
  static HikariDataSource forReading(DatabaseAddress database, int size) {
    PGSimpleDataSource source = withOptions(database, "log reader");
    source.setOptions(source.getOptions() + " -c default_transaction_read_only=on");
    source.setPrepareThreshold(2);
    source.setSocketTimeout(READ_TIMEOUT_SECONDS);
    return DatabasePool.open("event-log", source, size, PATIENCE);
  }

  private static PGSimpleDataSource withOptions(DatabaseAddress database, String purpose) {
    PGSimpleDataSource source = database.connectionsFor(purpose);
    String given = source.getOptions();
    source.setOptions(given == null ? OPTIONS : given + " " + OPTIONS);
    return source;
  }
}
