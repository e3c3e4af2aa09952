package dev.paceline.query.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.query.projection.ProjectionDatabase;
import dev.paceline.query.testing.LogWith;
import dev.paceline.query.testing.QueryServer;
import dev.paceline.query.testing.RandomHistory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A store's chain")
class CheckpointsTest {
  private static final int EVENTS = 300;

  /** Moved by hand. */
  private static final class Hand extends Clock {
    private volatile Instant now = Instant.parse("2026-11-23T10:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @Test
  @DisplayName("is signed at once, and then every hour in which something has come")
  void hourly() {
    TestDatabase database = TestDatabase.withLog();
    Hand clock = new Hand();
    try (QueryServer server = QueryServer.at(clock, database)) {
      ChainWriter writer = server.bean(ChainWriter.class);
      Checkpoints checkpoints =
          new Checkpoints(
              server.bean(ProjectionDatabase.class),
              server.bean(ChainReads.class),
              server.bean(ChainCheck.class),
              server.bean(AuditKeys.class),
              clock);
      assertThat(checkpoints.due()).isEmpty();
      LogWith.steps(database, RandomHistory.of(4, 1, EVENTS));
      server.awaitAll();
      await().atMost(Duration.ofMinutes(2)).until(() -> writer.position() == EVENTS);

      checkpoints.signDue();
      assertThat(signed(database)).containsExactly((long) EVENTS);
      checkpoints.signDue();
      append(database, EVENTS + 1);
      writer.catchUp();
      clock.now = clock.now.plus(Duration.ofMinutes(59));
      assertThat(checkpoints.due()).isEmpty();
      clock.now = clock.now.plus(Duration.ofMinutes(1));
      checkpoints.signDue();
      assertThat(signed(database)).containsExactly((long) EVENTS, EVENTS + 1L);
      clock.now = clock.now.plus(Duration.ofDays(1));
      assertThat(checkpoints.due()).isEmpty();
    }
  }

  @Test
  @DisplayName("is signed on time whatever a checkpoint says of a time or an event to come")
  void notSilenced() {
    TestDatabase database = TestDatabase.withLog();
    Hand clock = new Hand();
    LogWith.steps(database, RandomHistory.of(4, 1, EVENTS));
    // As when the clock was once a year ahead.
    clock.now = clock.now.plus(Duration.ofDays(365));
    try (QueryServer server = QueryServer.at(clock, database)) {
      ChainWriter writer = server.bean(ChainWriter.class);
      Checkpoints checkpoints = server.bean(Checkpoints.class);
      await().atMost(Duration.ofMinutes(2)).until(() -> writer.position() == EVENTS);
      checkpoints.signDue();
      clock.now = clock.now.minus(Duration.ofDays(365));
      append(database, EVENTS + 1);
      writer.catchUp();
      assertThat(checkpoints.due()).hasSize(1);
      checkpoints.signDue();
      assertThat(signed(database)).endsWith(EVENTS + 1L);

      append(database, EVENTS + 2);
      writer.catchUp();
      database.execute(
          "insert into chain_checkpoint select store_id, position + 1000, events, hash, at, key_id,"
              + " signature from chain_checkpoint where position = 301");
      clock.now = clock.now.plus(Duration.ofHours(1));
      // It is not signed behind what somebody forged, but told every hour.
      assertThat(checkpoints.due()).hasSize(1);
      assertThat(checkpoints.sign("store-0", EVENTS + 2)).isNotNull();
    }
  }

  @Test
  @DisplayName("is signed although another store's cannot be")
  void oneByOne() {
    TestDatabase database = TestDatabase.withLog();
    Hand clock = new Hand();
    LogWith.steps(database, RandomHistory.of(4, 1, EVENTS));
    try (QueryServer server = QueryServer.at(clock, database)) {
      ChainWriter writer = server.bean(ChainWriter.class);
      Checkpoints checkpoints = server.bean(Checkpoints.class);
      await().atMost(Duration.ofMinutes(2)).until(() -> writer.position() == EVENTS);
      // No store can be called so, so that nothing can be read of it.
      database.execute("insert into event_chain values ('*', 1, 1, '\\x00')");
      database.execute(
          "create table odd as select * from store_cursor; update odd set store_id = '*';"
              + " insert into store_cursor select * from odd");
      append(database, EVENTS + 1);
      writer.catchUp();
      clock.now = clock.now.plus(Duration.ofHours(2));
      assertThat(checkpoints.due()).extracting(Checkpoints.Due::storeId).startsWith("*");
      checkpoints.signDue();
      assertThat(signed(database)).endsWith(EVENTS + 1L);
    }
  }

  private static void append(TestDatabase database, long position) {
    database
        .jdbc()
        .sql(
            """
            insert into event_log
            select ?, store_id, stream_id || position, 0, stream_type, gen_random_uuid(), name,
                   revision, payload, metadata, recorded_at from event_log order by position desc limit 1
            """)
        .param(position)
        .update();
  }

  private static List<Long> signed(TestDatabase database) {
    return database
        .jdbc()
        .sql("select position from chain_checkpoint order by position")
        .query(Long.class)
        .list();
  }
}
