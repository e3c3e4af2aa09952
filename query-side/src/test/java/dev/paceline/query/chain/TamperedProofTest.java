package dev.paceline.query.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.query.testing.LogWith;
import dev.paceline.query.testing.QueryServer;
import dev.paceline.query.testing.RandomHistory;
import dev.paceline.query.testing.SignedThere;
import dev.paceline.query.testing.Tampering;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@DisplayName("Who has a store verified")
class TamperedProofTest {
  private static final int EVENTS = 600;

  private static TestDatabase database;
  private static QueryServer server;
  private static long at;
  private static long signed;
  private static long newest;
  private static String lastStore;

  @BeforeAll
  static void start() {
    database = TestDatabase.withLog();
    LogWith.steps(database, RandomHistory.of(5, 2, EVENTS));
    server = QueryServer.on(database, Map.of());
    server.awaitAll();
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> server.bean(ChainWriter.class).position() == EVENTS);
    at = number("select position from event_log where store_id = 'store-0' order by 1 offset 70");
    signed =
        number("select position from event_log where store_id = 'store-0' order by 1 offset 99");
    newest = number("select max(position) from event_log where store_id = 'store-0'");
    SignedThere.put(server, "store-0", signed);
    SignedThere.put(server, "store-0", newest);
    lastStore =
        database
            .jdbc()
            .sql("select store_id from event_log where position = ?")
            .param(EVENTS)
            .query(String.class)
            .single();
    SignedThere.put(server, lastStore, EVENTS);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static long number(String sql) {
    return database.jdbc().sql(sql + " limit 1").query(Long.class).single();
  }

  private static String here(String sql) {
    return sql.replace("$at", Long.toString(at))
        .replace("$signed", Long.toString(signed))
        .replace("$newest", Long.toString(newest))
        .replace("$head", Long.toString(EVENTS));
  }

  /** What an auditor is answered, at last. */
  private static JsonNode audit(String store) {
    String run = server.send("POST", "/api/" + store + "/audits").header("Location");
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> !server.get(run).json().get("state").asString().equals("running"));
    JsonNode result = server.get(run).json();
    assertThat(result.get("state").asString()).isEqualTo("done");
    return result;
  }

  private static List<String> named(JsonNode run) {
    List<String> named = new ArrayList<>();
    run.get("differences")
        .forEach(one -> named.add(one.get("table").asString() + " " + one.get("key").asString()));
    return named;
  }

  private static void assertNamed(String store, String row) {
    JsonNode run = audit(store);
    assertThat(named(run)).contains(here(row));
    assertThat(run.get("equal").asBoolean()).isFalse();
  }

  private static void assertEqual(String store) {
    JsonNode run = audit(store);
    assertThat(named(run)).isEmpty();
    assertThat(run.get("equal").asBoolean()).isTrue();
  }

  @Test
  @DisplayName("is told that all is equal where nobody touched anything")
  void untouched() {
    assertEqual("store-0");
    assertEqual("store-1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "event_log        ; update event_log set metadata = metadata || '\\x20' where position = $at ; event_log $at",
        "event_log        ; delete from event_log where position = $at ; event_log $at",
        "event_log        ; delete from event_log where position = $newest ; event_log $newest",
        "event_chain      ; update event_chain set hash = set_byte(hash, 9, get_byte(hash, 9) # 1) where position = $at ; event_chain $at",
        "event_chain      ; update event_chain set events = events + 1 where position = $at ; event_chain $at",
        "event_chain      ; update event_chain set position = position + 5000 where position = $at ; event_chain $at",
        "event_chain      ; update event_chain set store_id = 'store-1' where position = $at ; event_chain $at",
        "event_chain      ; delete from event_chain where position = $at ; event_chain $at",
        "event_chain      ; delete from event_chain where position = $newest ; chain_checkpoint $newest",
        "chain_cursor     ; update chain_cursor set position = 0 ; chain_cursor 0",
        "chain_cursor     ; update chain_cursor set position = $head - 1 ; chain_cursor 599",
        "chain_cursor     ; update chain_cursor set position = 5000 ; chain_cursor 5000",
        "chain_cursor     ; delete from chain_cursor ; chain_cursor 0",
        "audit_key        ; delete from audit_key ; audit_key 0",
        "audit_key        ; update audit_key set key_id = 'another' ; audit_key 1",
        "audit_key        ; update audit_key set public_key = 'another' ; audit_key 1",
        "audit_key        ; insert into audit_key overriding system value values (0, 'thief', 'nothing') ; audit_key 0",
        "audit_key        ; insert into audit_key overriding system value values (7, 'thief', 'nothing') ; audit_key 7",
      })
  @DisplayName("is told which row of the proof is not what was recorded")
  void rows(String table, String sql, String row) throws Exception {
    try (Tampering unused = new Tampering(database, table, here(sql))) {
      assertNamed("store-0", row);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "position = position + 1",
        "position = position + 5000",
        "position = position - 1",
        "events = events + 1",
        "hash = set_byte(hash, 0, get_byte(hash, 0) # 128)",
        "at = at + interval '1 millisecond'",
        "key_id = 'another'",
        "signature = 'no signature'",
      })
  @DisplayName("is told of a checkpoint of which a column was changed, of the newest as well")
  void checkpoints(String change) throws Exception {
    for (long position : new long[] {signed, newest}) {
      String sql =
          "update chain_checkpoint set %s where store_id = 'store-0' and position = %d"
              .formatted(change, position);
      long moved =
          change.startsWith("position")
              ? position + Long.parseLong(change.replaceAll(".*position | ", ""))
              : position;
      try (Tampering unused = new Tampering(database, "chain_checkpoint", sql)) {
        assertNamed("store-0", "chain_checkpoint " + moved);
      }
    }
  }

  @Test
  @DisplayName("is told of a checkpoint that was moved to the store, and not where it is missing")
  void movedToAnotherStore() throws Exception {
    for (long position : new long[] {signed, newest}) {
      String sql =
          "update chain_checkpoint set store_id = 'store-1' where store_id = 'store-0' and position = "
              + position;
      try (Tampering unused = new Tampering(database, "chain_checkpoint", sql)) {
        assertNamed("store-1", "chain_checkpoint " + position);
        // As good as deleted; see the next.
        assertEqual("store-0");
      }
    }
  }

  /** Nothing inside can tell. An export that was taken before holds them still: docs/audit.md. */
  @Test
  @DisplayName("cannot be told of checkpoints that were deleted")
  void deletedCheckpoints() throws Exception {
    for (String which :
        List.of("position = $signed", "position = $newest", "store_id = 'store-0'")) {
      try (Tampering unused =
          new Tampering(
              database, "chain_checkpoint", here("delete from chain_checkpoint where " + which))) {
        assertEqual("store-0");
      }
    }
  }

  @Test
  @DisplayName("is told of a last event that is gone, as long as its link or its signature is left")
  void lastEventGone() throws Exception {
    try (Tampering unusedEvent =
            new Tampering(
                database, "event_log", "delete from event_log where position = " + EVENTS);
        Tampering unusedCursor =
            new Tampering(
                database, "chain_cursor", "update chain_cursor set position = " + (EVENTS - 1))) {
      assertNamed(lastStore, "event_log $head");
      try (Tampering unusedLink =
          new Tampering(
              database, "event_chain", "delete from event_chain where position = " + EVENTS)) {
        assertNamed(lastStore, "chain_checkpoint $head");
      }
    }
  }
}
