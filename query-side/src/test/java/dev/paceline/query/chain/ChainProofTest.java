package dev.paceline.query.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.query.compare.Difference;
import dev.paceline.query.compare.Difference.Kind;
import dev.paceline.query.compare.Differences;
import dev.paceline.query.compare.ProofCheck.Recomputed;
import dev.paceline.query.testing.LogWith;
import dev.paceline.query.testing.QueryServer;
import dev.paceline.query.testing.RandomHistory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("What the chain shows of a store that is verified")
class ChainProofTest {
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);
  private static final int EVENTS = 2_400;
  private static final String STORE = "store-0";

  private static TestDatabase database;
  private static QueryServer server;
  private static ChainProof proof;

  @BeforeAll
  static void start() {
    database = TestDatabase.withLog();
    LogWith.steps(database, RandomHistory.of(15, 2, EVENTS));
    server = QueryServer.on(database, Map.of());
    server.awaitAll();
    await().atMost(LONG_ENOUGH).until(() -> server.bean(ChainWriter.class).position() == EVENTS);
    proof = server.bean(ChainProof.class);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static long number(String sql) {
    return database.jdbc().sql(sql).param(STORE).query(Long.class).single();
  }

  private static long last() {
    return number("select max(position) from event_log where store_id = ?");
  }

  private static long events() {
    return number("select count(*) from event_log where store_id = ?");
  }

  private static Differences found(long last) {
    Differences found = new Differences();
    proof.check(STORE, last, found);
    return found;
  }

  private static Differences foundAfter(String table, String sql) throws Exception {
    try (Tampering unused = new Tampering(database, table, sql)) {
      return found(Long.MAX_VALUE);
    }
  }

  @Test
  @DisplayName("is nothing where nobody touched anything, of all of its events")
  void whole() {
    Differences none = new Differences();
    List<Long> progress = new ArrayList<>();
    Recomputed recomputed = proof.recompute(STORE, progress::add, none);
    assertThat(none.count()).isZero();
    assertThat(recomputed).isEqualTo(new Recomputed(last(), events()));
    assertThat(progress).isSorted().last().isEqualTo(events());
    assertThat(found(Long.MAX_VALUE).count()).isZero();
    assertThat(found(0).count()).isZero();
  }

  @Test
  @DisplayName("names the table whose row is broken: the log's, the chain's, or one of the two")
  void tables() throws Exception {
    long at = last();
    long before =
        number("select max(position) from event_log where position < " + at + " and store_id = ?");
    String event = "update event_log set name = 'order.forged' where position = ";
    String link = "update event_chain set hash = sha256(hash) where position = ";

    assertThat(foundAfter("event_log", event + before).kept())
        .satisfiesExactly(difference -> {
          assertThat(difference.table()).isEqualTo("event_log");
          assertThat(difference.key()).isEqualTo(Long.toString(before));
          assertThat(difference.kind()).isEqualTo(Kind.BROKEN);
          assertThat(difference.served()).contains("changed");
          assertThat(difference.column()).isNull();
        });
    assertThat(foundAfter("event_chain", link + before).kept())
        .extracting(Difference::where)
        .containsExactly("event_chain " + before);
    // Nothing after the last one tells.
    assertThat(foundAfter("event_log", event + at).kept())
        .extracting(Difference::where)
        .contains("event_log or event_chain " + at);
  }

  @Test
  @DisplayName("names a signed statement that is not of this installation")
  void signed() throws Exception {
    assertThat(server.bean(Checkpoints.class).sign(STORE, last())).isNull();
    long signed = number("select max(position) from chain_checkpoint where store_id = ?");
    assertThat(
            foundAfter(
                    "chain_checkpoint",
                    "update chain_checkpoint set key_id = 'another' where position = " + signed)
                .kept())
        .extracting(Difference::where)
        .contains("chain_checkpoint " + signed);
  }

  @Test
  @DisplayName("is not what comes after the position at which the store is verified")
  void upTo() throws Exception {
    long at =
        number("select position from event_log where store_id = ? order by 1 offset 500 limit 1");
    try (Tampering unused =
        new Tampering(
            database, "event_log", "update event_log set revision = 77 where position = " + at)) {
      assertThat(found(at - 1).count()).isZero();
      assertThat(found(at).count()).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("is counted to the last row, and named up to the thousandth")
  void many() throws Exception {
    assertThat(events()).isGreaterThan(1_050);
    Differences found =
        foundAfter(
            "event_chain", "update event_chain set events = -1 where store_id = '" + STORE + "'");
    assertThat(found.count()).isGreaterThanOrEqualTo(events());
    assertThat(found.kept()).hasSize(1_000);
  }

  @Test
  @DisplayName("stands among the differences of an audit that was asked for")
  void audited() throws Exception {
    long at =
        number("select position from event_log where store_id = ? order by 1 offset 300 limit 1");
    try (Tampering unused =
        new Tampering(
            database,
            "event_chain",
            "update event_chain set hash = sha256(hash) where position = " + at)) {
      String location = server.send("POST", "/api/store-0/audits").header("Location");
      await()
          .atMost(LONG_ENOUGH)
          .until(() -> !server.get(location).json().get("state").asString().equals("running"));
      JsonNode run = server.get(location).json();
      assertThat(run.get("equal").asBoolean()).isFalse();
      assertThat(run.get("differing").asInt()).isEqualTo(1);
      assertThat(run.at("/differences/0/table").asString()).isEqualTo("event_chain");
      assertThat(run.at("/differences/0/key").asString()).isEqualTo(Long.toString(at));
      assertThat(run.at("/differences/0/kind").asString()).isEqualTo("broken");
    }
  }
}
