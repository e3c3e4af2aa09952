package dev.paceline.query.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.query.chain.ChainFault.Row;
import dev.paceline.query.testing.LogWith;
import dev.paceline.query.testing.QueryServer;
import dev.paceline.query.testing.RandomHistory;
import dev.paceline.query.testing.SignedThere;
import dev.paceline.query.testing.Tampering;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The check of a store's chain")
class ChainCheckTest {
  private static final String STORE = "store-0";
  private static final int EVENTS = 1_500;

  private static TestDatabase database;
  private static QueryServer server;
  private static long at;
  private static long signed;

  @BeforeAll
  static void start() {
    database = TestDatabase.withLog();
    LogWith.steps(database, RandomHistory.of(5, 2, EVENTS));
    server = QueryServer.on(database, Map.of());
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> server.bean(ChainWriter.class).position() == EVENTS);
    // The hourly loop may sign the end of either store as well; both are checked.
    signed = nthOf(200);
    SignedThere.put(server, STORE, signed);
    at = nthOf(100);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static long nthOf(int number) {
    return database
        .jdbc()
        .sql("select position from event_log where store_id = ? order by position offset ? limit 1")
        .params(STORE, number - 1)
        .query(Long.class)
        .single();
  }

  private static ChainVerdict check() {
    return server.bean(ChainCheck.class).check(STORE, events -> {});
  }

  private static ChainVerdict checkAfter(String table, String sql) throws Exception {
    try (Tampering unused = new Tampering(database, table, sql)) {
      return check();
    }
  }

  private static String here(String sql) {
    return sql.replace("$at", Long.toString(at)).replace("$signed", Long.toString(signed));
  }

  @Test
  @DisplayName("finds nothing where nobody touched anything")
  void whole() {
    ChainVerdict verdict = check();
    assertThat(verdict.first()).isEmpty();
    assertThat(verdict.isWhole()).isTrue();
    assertThat(verdict.checkpoints()).isPositive();
    assertThat(verdict.end().events())
        .isEqualTo(
            database
                .jdbc()
                .sql("select count(*) from event_log where store_id = ?")
                .param(STORE)
                .query(Long.class)
                .single());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stream_id = stream_id || 'x'",
        "sequence = sequence + 1000",
        "stream_type = 'gaol'",
        "event_id = '00000000-0000-0000-0000-000000000001'",
        "name = 'order.retracted'",
        "revision = revision + 1",
        "payload = set_byte(payload, 5, get_byte(payload, 5) # 1)",
        "payload = payload || '\\x20'",
        "metadata = set_byte(metadata, 3, get_byte(metadata, 3) # 1)",
        "recorded_at = recorded_at + interval '1 microsecond'",
      })
  @DisplayName("names the event of which a column was changed, and no other row")
  void eventColumns(String change) throws Exception {
    ChainVerdict verdict =
        checkAfter("event_log", here("update event_log set " + change + " where position = $at"));
    assertThat(verdict.first())
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.row()).isEqualTo(Row.EVENT);
          assertThat(fault.position()).isEqualTo(at);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update event_log set store_id = 'store-1' where position = $at",
        "update event_log set position = 0 where position = $at",
        "delete from event_log where position = $at",
      })
  @DisplayName("names an event that is gone from its place")
  void eventGone(String sql) throws Exception {
    ChainVerdict verdict = checkAfter("event_log", here(sql));
    assertThat(verdict.first().getFirst().row()).isEqualTo(Row.EVENT);
    assertThat(verdict.first().getFirst().position()).isEqualTo(at);
    assertThat(verdict.faults()).isEqualTo(1);
  }

  @Test
  @DisplayName("names an event that was put in between, on the store that it was put into")
  void eventPutIn() throws Exception {
    try (Tampering unused =
        new Tampering(
            database,
            "event_log",
            here("update event_log set store_id = 'store-1' where position = $at"))) {
      ChainVerdict verdict = server.bean(ChainCheck.class).check("store-1", events -> {});
      assertThat(verdict.first())
          .singleElement()
          .isEqualTo(new ChainFault(Row.EVENT, at, "it was put into the log beside the chain"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update event_chain set hash = set_byte(hash, 31, get_byte(hash, 31) # 1)",
        "update event_chain set hash = '\\x00'",
        "update event_chain set events = events + 1",
        "delete from event_chain",
        "update event_chain set store_id = 'store-7'",
      })
  @DisplayName("names the link of which a column was changed")
  void linkColumns(String sql) throws Exception {
    ChainVerdict verdict =
        checkAfter(
            "event_chain", here(sql + " where store_id = '" + STORE + "' and position = $at"));
    assertThat(verdict.first())
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.row()).isEqualTo(Row.LINK);
          assertThat(fault.position()).isEqualTo(at);
        });
  }

  @Test
  @DisplayName("names a link that was moved to another position")
  void linkMoved() throws Exception {
    ChainVerdict verdict =
        checkAfter(
            "event_chain", here("update event_chain set position = 1000000 where position = $at"));
    assertThat(verdict.first().getFirst().position()).isEqualTo(at);
    assertThat(verdict.first().getFirst().row()).isEqualTo(Row.LINK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "position = position - 1",
        "events = events + 1",
        "hash = set_byte(hash, 0, get_byte(hash, 0) # 128)",
        "at = at + interval '1 microsecond'",
        "key_id = 'another'",
        "signature = overlay(signature placing 'AB' from 3)",
        "signature = 'no signature'",
      })
  @DisplayName("names the checkpoint of which a column was changed")
  void checkpointColumns(String change) throws Exception {
    ChainVerdict verdict =
        checkAfter(
            "chain_checkpoint",
            here(
                "update chain_checkpoint set "
                    + change
                    + " where store_id = '"
                    + STORE
                    + "' and position = $signed"));
    assertThat(verdict.first())
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.row()).isEqualTo(Row.CHECKPOINT);
          assertThat(fault.position()).isBetween(signed - 1, signed);
        });
  }

  @Test
  @DisplayName("names the signed statement where event and chain were forged together")
  void forgedTogether() throws Exception {
    try (Tampering unusedEvents =
            new Tampering(
                database,
                "event_log",
                here("update event_log set name = 'order.forged' where position = $at"));
        Tampering unusedLinks =
            new Tampering(
                database, "event_chain", here("delete from event_chain where position >= $at"));
        Tampering unusedCursor =
            new Tampering(
                database, "chain_cursor", here("update chain_cursor set position = $at - 1"))) {
      server.bean(ChainWriter.class).catchUp();
      ChainVerdict verdict = check();
      assertThat(verdict.first()).isNotEmpty();
      assertThat(verdict.first())
          .allSatisfy(fault -> assertThat(fault.row()).isEqualTo(Row.CHECKPOINT));
      assertThat(verdict.first().getFirst().position()).isEqualTo(signed);
      // And nothing new is signed on top of it, before it, or in its place.
      for (int nth : new int[] {150, 200, 300}) {
        assertThat(server.bean(Checkpoints.class).sign(STORE, nthOf(nth))).isNotNull();
      }
    }
  }

  @Test
  @DisplayName("is rarely needed: the tables of the proof refuse changes by mistake")
  void triggers() {
    for (String table : List.of("event_chain", "chain_checkpoint", "audit_key", "audit_export")) {
      assertThatThrownBy(() -> database.execute("delete from " + table))
          .hasMessageContaining("append-only");
      assertThatThrownBy(() -> database.execute("truncate " + table))
          .hasMessageContaining("append-only");
    }
    assertThatThrownBy(() -> database.execute("update event_chain set events = 1"))
        .hasMessageContaining("append-only");
  }
}
