package dev.paceline.eventstore;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;

/** Pooled connections that outlive every outage of their database. */
public final class DatabasePool {

  /** So that a database that is gone, or a pool that is exhausted, is told within two seconds. */
  private static final Duration WAIT_FOR_CONNECTION = Duration.ofMillis(1500);

  private static final Duration WAIT_FOR_VALIDATION = Duration.ofMillis(500);

  private DatabasePool() {}

  /** A pool that starts whether or not its database answers. */
  public static HikariDataSource open(String name, DataSource source, int size) {
    HikariConfig pool = new HikariConfig();
    pool.setPoolName(name);
    pool.setDataSource(source);
    pool.setMaximumPoolSize(size);
    pool.setMinimumIdle(Math.min(2, size));
    pool.setConnectionTimeout(WAIT_FOR_CONNECTION.toMillis());
    pool.setValidationTimeout(WAIT_FOR_VALIDATION.toMillis());
    pool.setInitializationFailTimeout(-1);
    // Not told, Hikari asks its first connection; where that is lost meanwhile, it never makes
    // another one (its issue 1944).
    pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    return new HikariDataSource(pool);
  }
}
