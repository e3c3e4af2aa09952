package dev.paceline.eventstore.testing;

import dev.paceline.eventstore.DatabaseAddress;
import dev.paceline.eventstore.EventLog;
import dev.paceline.eventstore.EventStoreConfiguration;
import dev.paceline.eventstore.EventStoreSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A database of a test's own on a real PostgreSQL.
 *
 * @param url its JDBC URL
 */
public record TestDatabase(String url, String username, String password) {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** An empty database on this JVM's shared server. */
  public static TestDatabase fresh() {
    return TestServer.shared().newDatabase();
  }

  /** A database on this JVM's shared server that holds an empty log. */
  public static TestDatabase withLog() {
    TestDatabase database = fresh();
    EventStoreConfiguration.prepare(database.settings());
    return database;
  }

  /**
   * An empty database as an administrator gives it to someone who is not one: owned by a role of
   * its own.
   *
   * @param attributes what else the role may, as {@code create role} has it
   */
  public static TestDatabase outside(String attributes) {
    return TestServer.shared().newDatabaseOf(attributes);
  }

  /** Where it is, as the product wants to know it. */
  public DatabaseAddress address() {
    return new DatabaseAddress(url, username, password);
  }

  /**
   * The product's settings, with a server accepted whose durability is off, and with patience: no
   * test fails because a machine is slow.
   */
  public EventStoreSettings settings() {
    return EventStoreSettings.of(address()).allowingUnsafe().waitingForAppends(PATIENCE);
  }

  /** Opens its log; the caller closes it. */
  public EventLog openLog() {
    return EventLog.open(settings());
  }

  /** The properties by which a Spring application finds it. */
  public Map<String, Object> springProperties() {
    return Map.of(
        "spring.datasource.url",
        url,
        "spring.datasource.username",
        username,
        "spring.datasource.password",
        password,
        "paceline.event-store.allow-unsafe",
        "true",
        "paceline.event-store.append-millis",
        PATIENCE.toMillis(),
        "paceline.audit.key",
        auditKey().toString());
  }

  /** A file for the audit key that processes on this database share. */
  private Path auditKey() {
    String name = url.replaceFirst("\\?.*", "").replaceAll("[^A-Za-z0-9]+", "-");
    return Path.of(System.getProperty("java.io.tmpdir"), "paceline-test-keys", name, "key.pem");
  }

  /** Unpooled connections. */
  public DataSource dataSource() {
    return address().connectionsFor("test");
  }

  /** Queries for a test to look with. */
  public JdbcClient jdbc() {
    return JdbcClient.create(dataSource());
  }

  /** Runs a statement. */
  public void execute(String sql) {
    jdbc().sql(sql).update();
  }
}
