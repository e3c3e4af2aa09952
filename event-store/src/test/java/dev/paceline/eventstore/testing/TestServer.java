package dev.paceline.eventstore.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** An embedded PostgreSQL 18 on a free loopback port. */
public final class TestServer implements AutoCloseable {

  /** Started by the first test that asks, stopped with the JVM. */
  private static final class Shared {
    private static final TestServer SERVER = start(EmbeddedPostgres.builder());
  }

  private final EmbeddedPostgres postgres;
  private final AtomicInteger databases = new AtomicInteger();

  private TestServer(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  /** The one server of this JVM. Its durability is off, as suits a test. */
  public static TestServer shared() {
    return Shared.SERVER;
  }

  /** A server of its own that keeps what it acknowledges, in a directory that survives it. */
  public static TestServer startDurable(Path dataDirectory) {
    return start(
        EmbeddedPostgres.builder()
            .setDataDirectory(dataDirectory)
            .setCleanDataDirectory(false)
            .setServerConfig("fsync", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("synchronous_commit", "on"));
  }

  private static TestServer start(EmbeddedPostgres.Builder builder) {
    try {
      return new TestServer(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not start", e);
    }
  }

  /** Creates an empty database. */
  public TestDatabase newDatabase() {
    String name = "test_" + ProcessHandle.current().pid() + "_" + databases.incrementAndGet();
    TestDatabase maintenance = database("postgres");
    maintenance.execute("create database " + name);
    return database(name);
  }

  /** Creates an empty database, and a role without superuser's rights that owns it. */
  TestDatabase newDatabaseOf(String attributes) {
    String name = "shop_" + ProcessHandle.current().pid() + "_" + databases.incrementAndGet();
    TestDatabase maintenance = database("postgres");
    maintenance.execute("create role " + name + " login password 'secret' " + attributes);
    maintenance.execute("create database " + name + " owner " + name);
    return new TestDatabase(database(name).url(), name, "secret");
  }

  /** A database that exists. */
  public TestDatabase database(String name) {
    return new TestDatabase(
        "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + name, "postgres", "postgres");
  }

  /** The loopback port it listens on. */
  public int port() {
    return postgres.getPort();
  }

  @Override
  public void close() {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
