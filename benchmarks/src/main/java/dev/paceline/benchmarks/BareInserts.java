package dev.paceline.benchmarks;

import dev.paceline.eventstore.DatabaseAddress;
import dev.paceline.eventstore.LoggedEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * PostgreSQL by itself: a row at a time, each committed, on a connection for each caller, into a
 * table with the log's columns and indexes. Its positions come from a sequence, so unlike the log's
 * they have holes and don't follow the commits.
 */
final class BareInserts implements Contender {

  private static final String TABLE =
      """
      create table bare_log (
        position bigint generated always as identity primary key, store_id text not null,
        stream_id text not null, sequence bigint not null, stream_type text not null,
        event_id uuid not null, name text not null, revision int not null,
        payload bytea not null, metadata bytea not null,
        recorded_at timestamptz not null default clock_timestamp(), unique (stream_id, sequence));
      create index on bare_log (store_id, position);
      """;

  private static final String INSERT =
      "insert into bare_log (store_id, stream_id, sequence, stream_type, event_id, name, revision,"
          + " payload, metadata) values (?, ?, 0, ?, ?, ?, ?, ?, ?)";

  private final DatabaseAddress database;
  private final LoggedEvent sample;
  private final AtomicLong streams = new AtomicLong();

  BareInserts(DatabaseAddress database, LoggedEvent sample) throws SQLException {
    this.database = database;
    this.sample = sample;
    try (Connection connection = database.connectionsFor("benchmark").getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(TABLE);
    }
  }

  @Override
  public String name() {
    return "single-row committed JDBC inserts";
  }

  @Override
  public Call newCaller(int number) throws SQLException {
    Connection connection = database.connectionsFor("benchmark").getConnection();
    PreparedStatement insert = connection.prepareStatement(INSERT);
    return () -> {
      insert.setString(1, sample.storeId());
      insert.setString(2, "bench/order/" + streams.incrementAndGet());
      insert.setString(3, sample.streamType());
      insert.setObject(4, UUID.randomUUID());
      insert.setString(5, sample.name());
      insert.setInt(6, sample.revision());
      insert.setBytes(7, sample.payload());
      insert.setBytes(8, sample.metadata());
      insert.executeUpdate();
    };
  }
}
