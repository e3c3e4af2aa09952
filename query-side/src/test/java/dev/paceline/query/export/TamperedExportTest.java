package dev.paceline.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.paceline.api.audit.Checkpoint;
import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.query.chain.AuditKeys;
import dev.paceline.query.chain.ChainReads;
import dev.paceline.query.chain.ChainWriter;
import dev.paceline.query.testing.Answer;
import dev.paceline.query.testing.LogWith;
import dev.paceline.query.testing.QueryServer;
import dev.paceline.query.testing.RandomHistory;
import dev.paceline.query.testing.SignedThere;
import dev.paceline.query.testing.Tampering;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The store has genuine checkpoints at its 200th and 400th event, and none at its end. */
@DisplayName("An export is not sealed")
class TamperedExportTest {
  private static final String STORE = "store-0";
  private static final int EVENTS = 1_200;

  private static TestDatabase database;
  private static QueryServer server;

  @BeforeAll
  static void start() {
    database = TestDatabase.withLog();
    LogWith.steps(database, RandomHistory.of(9, 2, EVENTS));
    server = QueryServer.on(database, Map.of());
    server.awaitAll();
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> server.bean(ChainWriter.class).position() == EVENTS);
    // Both are signed at their end, so that the loop that signs comes in an hour.
    for (String store : List.of("store-0", "store-1")) {
      assertThat(server.get("/api/" + store + "/audit-export").status()).isEqualTo(200);
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void checkpoints() throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      statement.execute("delete from chain_checkpoint where store_id = '" + STORE + "'");
    }
    SignedThere.put(server, STORE, nth(200));
    SignedThere.put(server, STORE, nth(400));
  }

  private static long nth(int number) {
    return database
        .jdbc()
        .sql("select position from event_log where store_id = ? order by position offset ? limit 1")
        .params(STORE, number - 1)
        .query(Long.class)
        .single();
  }

  private static String end(String range) {
    Answer answer = server.get("/api/" + STORE + "/audit-export" + range);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    List<String> lines = answer.text().lines().toList();
    return lines.getLast();
  }

  private static void assertSealed(String range) {
    assertThat(end(range)).contains("dev.paceline.audit.seal");
  }

  private static void assertUnsealed(String range, long position) {
    assertThat(end(range))
        .contains("dev.paceline.audit.unsealed", "\"position\":" + position + ",");
  }

  private static List<Long> signed() {
    return database
        .jdbc()
        .sql("select position from chain_checkpoint where store_id = ? order by position")
        .param(STORE)
        .query(Long.class)
        .list();
  }

  /** Events from there on and all their links are others, and fit together. */
  private static Rewritten rewrittenFrom(long position) throws SQLException {
    Rewritten rewritten =
        new Rewritten(
            new Tampering(
                database,
                "event_log",
                "update event_log set name = 'order.forged' where store_id = '%s' and position = %d"
                    .formatted(STORE, position)),
            new Tampering(
                database, "event_chain", "delete from event_chain where position >= " + position),
            new Tampering(
                database,
                "chain_cursor",
                "update chain_cursor set position = %d - 1".formatted(position)));
    server.bean(ChainWriter.class).catchUp();
    return rewritten;
  }

  private record Rewritten(Tampering events, Tampering links, Tampering cursor)
      implements AutoCloseable {
    @Override
    public void close() throws SQLException {
      cursor.close();
      links.close();
      events.close();
    }
  }

  @Test
  @DisplayName(
      "unless all is as it was: every part is then, and only the chain's end gets a checkpoint")
  void sealed() {
    assertSealed("?to=" + nth(150));
    assertSealed("?from=%d&to=%d".formatted(nth(201), nth(399)));
    assertSealed("?from=%d&to=%d".formatted(nth(200), nth(400)));
    assertThat(signed()).containsExactly(nth(200), nth(400));
    long last =
        database
            .jdbc()
            .sql("select max(position) from event_chain where store_id = ?")
            .param(STORE)
            .query(Long.class)
            .single();
    for (String range :
        List.of("?from=" + nth(450), "", "?from=%d&to=%d".formatted(nth(450), nth(460)))) {
      assertSealed(range);
      assertThat(signed()).containsExactly(nth(200), nth(400), last);
    }
  }

  @Test
  @DisplayName("where an event before it was changed that is not signed yet")
  void changedBefore() throws Exception {
    String change = "update event_log set name = 'order.forged' where position = " + nth(450);
    try (Tampering unused = new Tampering(database, "event_log", change)) {
      assertUnsealed("?from=" + nth(451), nth(450));
      assertThat(signed()).containsExactly(nth(200), nth(400));
    }
    assertSealed("?from=" + nth(451));
  }

  @Test
  @DisplayName("where history before it was rewritten, and a genuine checkpoint is left")
  void rewrittenBefore() throws Exception {
    try (Rewritten unused = rewrittenFrom(nth(350))) {
      assertUnsealed("?from=" + nth(420), nth(400));
    }
  }

  @Test
  @DisplayName("where it ends before the genuine checkpoint that rewritten history does not fit")
  void endsBefore() throws Exception {
    try (Rewritten unused = rewrittenFrom(nth(350))) {
      assertUnsealed("?to=" + nth(399), nth(400));
      assertUnsealed("?from=%d&to=%d".formatted(nth(360), nth(370)), nth(400));
      assertThat(signed()).containsExactly(nth(200), nth(400));
      // What lies before all that was rewritten is as it was.
      assertSealed("?to=" + nth(200));
    }
  }

  @Test
  @DisplayName("behind a checkpoint that nobody has signed")
  void forgedCheckpoint() throws Exception {
    try (Rewritten unused = rewrittenFrom(nth(450))) {
      AuditKeys keys = server.bean(AuditKeys.class);
      SignedThere.put(
          server,
          new Checkpoint(
              STORE,
              server.bean(ChainReads.class).pointAt(STORE, nth(460)),
              Instant.parse("2026-11-23T10:00:00Z"),
              keys.publicHalf().id()),
          "bm90aGluZw==");
      assertUnsealed("?from=" + nth(470), nth(460));
      assertUnsealed("?from=%d&to=%d".formatted(nth(455), nth(465)), nth(460));
      assertUnsealed("?from=%d&to=%d".formatted(nth(401), nth(420)), nth(460));
    }
  }

  @Test
  @DisplayName("where a checkpoint was moved to where no event of the store is")
  void movedCheckpoint() throws Exception {
    for (String by : List.of("+ 1", "+ 5000", "- 1")) {
      String move =
          "update chain_checkpoint set position = position %s where store_id = '%s' and position = %d"
              .formatted(by, STORE, nth(400));
      try (Tampering unused = new Tampering(database, "chain_checkpoint", move)) {
        assertThat(end("")).contains("dev.paceline.audit.unsealed");
        assertThat(end("?from=" + nth(380))).contains("dev.paceline.audit.unsealed");
      }
    }
  }

  @Test
  @DisplayName("where last events were deleted with their links, but not what was signed of them")
  void lastEventsGone() throws Exception {
    assertSealed("");
    long last = signed().getLast();
    String gone = " where position >= " + last;
    try (Tampering unusedEvents =
            new Tampering(database, "event_log", "delete from event_log" + gone);
        Tampering unusedCursor =
            new Tampering(
                database, "chain_cursor", "update chain_cursor set position = " + (last - 1))) {
      assertUnsealed("", last);
      try (Tampering unusedLinks =
          new Tampering(database, "event_chain", "delete from event_chain" + gone)) {
        assertUnsealed("", last);
        assertUnsealed("?from=" + nth(300), last);
      }
    }
    assertSealed("");
  }
}
