package dev.paceline.eventstore;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;

/** Pooled connections that outlive every outage of their database. */
public final class DatabasePool {

  private static final Duration WAIT_FOR_VALIDATION = Duration.ofMillis(500);

  private DatabasePool() {}

  /**
   * A pool that starts whether or not its database answers.
   *
   * @param wait how long a caller waits for a connection until it is refused
   */
  public static HikariDataSource open(String name, DataSource source, int size, Duration wait) {
    HikariConfig pool = new HikariConfig();
    pool.setPoolName(name);
    pool.setDataSource(source);
    pool.setMaximumPoolSize(size);
    pool.setMinimumIdle(Math.min(2, size));
    pool.setConnectionTimeout(wait.toMillis());
    pool.setValidationTimeout(WAIT_FOR_VALIDATION.toMillis());
    pool.setInitializationFailTimeout(-1);
    // Not told, Hikari asks its first connection; where that is lost meanwhile, it never makes
    // another one (its issue 1944).
    pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    return new HikariDataSource(pool);
  }
}
