package dev.paceline.eventstore;

import static dev.paceline.eventstore.Events.events;
import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.eventstore.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A moment of the log")
class SettledMomentTest {
  private static final String WAITING =
      "select count(*) from pg_stat_activity where wait_event_type = 'Lock'";

  private final TestDatabase database = TestDatabase.withLog();
  private final EventLog log = database.openLog();

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  @DisplayName("is not settled while it is ahead, and is once it has passed")
  void passes() {
    assertThat(log.isSettled(Instant.now().plusSeconds(3_600))).isFalse();
    Instant now = Instant.now();
    Awaitility.await().until(() -> log.isSettled(now));
    assertThat(log.isSettled(now)).isTrue();
  }

  @Test
  @DisplayName("is settled before its time where a later event is recorded: times never go back")
  void before() {
    Instant ahead = Instant.now().plusSeconds(3_600);
    database.execute(
        "insert into event_log select 1, 'acme', 'acme/order/1', 0, 'order', gen_random_uuid(),"
            + " 'test.happened', 1, '', '', date_trunc('milliseconds', now()) + interval '2"
            + " hours'");
    assertThat(log.isSettled(ahead)).isTrue();
    log.append(events("acme/order/2", 0, 1));
    assertThat(log.positionAt(ahead)).isZero();
  }

  @Test
  @DisplayName("waits for a writer that has taken its time and not committed yet")
  void writer() throws Exception {
    try (Connection writer = database.dataSource().getConnection();
        Statement statement = writer.createStatement()) {
      writer.setAutoCommit(false);
      Instant taken;
      try (ResultSet row = statement.executeQuery("select moment from event_log_lock_head()")) {
        row.next();
        taken = row.getObject(1, OffsetDateTime.class).toInstant();
      }
      CompletableFuture<Boolean> asked = CompletableFuture.supplyAsync(() -> log.isSettled(taken));
      Awaitility.await().until(() -> database.jdbc().sql(WAITING).query(Long.class).single() == 1);
      assertThat(asked).isNotDone();
      assertThat(log.positionAt(taken)).isZero();
      statement.execute(
          "insert into event_log select 1, 'acme', 'acme/order/1', 0, 'order', gen_random_uuid(),"
              + " 'test.happened', 1, '', '', '"
              + taken
              + "'");
      writer.commit();
      asked.join();
    }
    Awaitility.await().until(() -> log.isSettled(log.eventsAfter(0, 1).getFirst().recordedAt()));
    assertThat(log.positionAt(log.eventsAfter(0, 1).getFirst().recordedAt())).isEqualTo(1);
  }

  @Test
  @DisplayName("of a position is when its event was recorded")
  void recordedAt() {
    assertThat(log.recordedAt(1)).isNull();
    log.append(events("acme/order/1", 0, 2));
    assertThat(log.recordedAt(2)).isEqualTo(log.eventsAfter(1, 1).getFirst().recordedAt());
    assertThat(log.recordedAt(0)).isNull();
  }
}
