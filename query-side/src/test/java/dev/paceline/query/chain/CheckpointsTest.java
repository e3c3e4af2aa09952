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
