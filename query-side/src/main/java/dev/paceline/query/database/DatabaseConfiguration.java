package dev.paceline.query.database;

import com.zaxxer.hikari.HikariDataSource;
import dev.paceline.eventstore.DatabaseAddress;
import dev.paceline.eventstore.EventLog;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The tables, the fence and the connections for queries, in the order in which they need each
 * other.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
  /** No query takes as long; a database that has gone silent is given up then. */
  private static final int READ_TIMEOUT_SECONDS = 10;

  /** The tables are migrated before anything can read them: the log first, then what follows it. */
  @Bean
  Fence fence(EventLog logIsMigrated, DatabaseAddress address) {
    QueryMigration.migrate(address);
    return FenceRaising.raise(address);
  }

  /** What JPA, {@code JdbcClient} and health use. It cannot write, whoever asks it to. */
  @Bean
  @ConfigurationProperties("spring.datasource.hikari")
  HikariDataSource dataSource(Fence fence, DatabaseAddress address) {
    PGSimpleDataSource source = fence.connections(address);
    source.setSocketTimeout(READ_TIMEOUT_SECONDS);
    HikariDataSource pool = new HikariDataSource();
    pool.setPoolName("query");
    pool.setDataSource(source);
    return pool;
  }
}
