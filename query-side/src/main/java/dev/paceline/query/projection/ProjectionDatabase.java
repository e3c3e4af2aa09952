package dev.paceline.query.projection;

import com.zaxxer.hikari.HikariDataSource;
import dev.paceline.eventstore.DatabaseAddress;
import dev.paceline.eventstore.DatabasePool;
import dev.paceline.query.table.TableFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The connections by which read models are written: few, apart from those of queries, so that
 * neither waits for the other.
 */
public final class ProjectionDatabase implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ProjectionDatabase.class);

  /**
   * One for each segment, for the coordinator, the chain, its signatures, checkpoints of the fold,
   * a rebuild and runs of audits: a live batch never waits for one of the others.
   */
  private static final int CONNECTIONS = 12;

  /**
   * A batch would rather wait than fail: after each failure in a row Axon pauses its segment twice
   * as long, up to a minute, while a database that is back serves who waits within seconds.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final int READ_TIMEOUT_SECONDS = 30;
  private static final int LONG_READ_TIMEOUT_SECONDS = 600;

  /**
   * A batch looks its rows up by key. Without these, a plan made while a table is small reads all
   * of it for ever.
   */
  private static final String OPTIONS =
      "-c enable_seqscan=off -c enable_bitmapscan=off -c enable_hashjoin=off"
          + " -c enable_mergejoin=off -c default_transaction_isolation=read\\ committed";

  private final DatabaseAddress address;
  private final HikariDataSource pool;
  private final DataSourceTransactionManager transactions;

  /** Opens connections to that database as they are needed. */
  public ProjectionDatabase(DatabaseAddress address) {
    this.address = address;
    PGSimpleDataSource source = source("projection", READ_TIMEOUT_SECONDS);
    pool = DatabasePool.open("projection", source, CONNECTIONS, PATIENCE);
    transactions = new DataSourceTransactionManager(pool);
  }

  private PGSimpleDataSource source(String purpose, int readTimeoutSeconds) {
    PGSimpleDataSource source = address.connectionsFor(purpose);
    String given = source.getOptions();
    source.setOptions(given == null ? OPTIONS : given + " " + OPTIONS);
    source.setSocketTimeout(readTimeoutSeconds);
    return source;
  }

  /**
   * A connection of its own for work that takes long; whoever asks for it closes it. Its statements
   * may take minutes.
   */
  public Connection forLongWork(String purpose) {
    try {
      return source(purpose, LONG_READ_TIMEOUT_SECONDS).getConnection();
    } catch (SQLException e) {
      throw new TableFailure(e);
    }
  }

  /** Cuts a connection off, whoever waits for an answer on it. */
  public static void abort(@Nullable Connection connection) {
    try {
      if (connection != null) {
        connection.abort(Runnable::run);
      }
    } catch (SQLException gone) {
      LOG.debug("it is gone already", gone);
    }
  }

  /** The connections of live batches, for short statements. */
  public DataSource dataSource() {
    return pool;
  }

  PlatformTransactionManager transactions() {
    return transactions;
  }

  /** The connection of the transaction that this thread is in. */
  Connection current() {
    return DataSourceUtils.getConnection(pool);
  }

  /** Does the work in a transaction of its own. */
  public <T> T inTransaction(Function<Connection, T> work) {
    T result = new TransactionTemplate(transactions).execute(_ -> work.apply(current()));
    if (result == null) {
      throw new IllegalStateException("the work has to give a result");
    }
    return result;
  }

  @Override
  public void close() {
    pool.close();
  }
}
