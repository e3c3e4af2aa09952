package dev.paceline.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.paceline.api.audit.ExportFault;
import dev.paceline.api.audit.ExportVerification;
import dev.paceline.api.audit.PublicKeys;
import dev.paceline.edge.testing.TestIssuer;
import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.query.testing.Answer;
import dev.paceline.query.testing.LogWith;
import dev.paceline.query.testing.QueryServer;
import dev.paceline.query.testing.RandomHistory;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("An auditor's export")
class AuditExportTest {
  private static final int EVENTS = 900;
  private static final String EXPORT = "/api/store-0/audit-export";

  private static TestDatabase database;
  private static QueryServer server;

  @BeforeAll
  static void start() {
    database = TestDatabase.withLog();
    LogWith.steps(database, RandomHistory.of(9, 2, EVENTS));
    server = QueryServer.on(database, Map.of());
    server.awaitAll();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static List<String> lines(String path) {
    Answer answer =
        await()
            .atMost(Duration.ofMinutes(2))
            .until(() -> server.get(path), got -> got.status() != 503);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("application/x-ndjson");
    assertThat(answer.text()).endsWith("\n");
    return answer.text().lines().toList();
  }

  private static List<ExportFault> faults(List<String> lines) {
    List<ExportFault> faults = new ArrayList<>();
    ExportVerification check =
        new ExportVerification(
            PublicKeys.of(server.get("/api/audit-key").text()).present(), faults::add, event -> {});
    check.begin("export");
    lines.forEach(check::line);
    check.end();
    return faults;
  }

  @Test
  @DisplayName(
      "is one CloudEvent a line, says what it is, and is checked with the public key alone")
  void whole() {
    List<String> lines = lines(EXPORT);
    assertThat(faults(lines)).isEmpty();
    long events =
        database
            .jdbc()
            .sql("select count(*) from event_log where store_id = 'store-0'")
            .query(Long.class)
            .single();
    JsonMapper json = JsonMapper.builder().build();
    long exported = 0;
    for (String line : lines) {
      JsonNode event = json.readTree(line);
      assertThat(event.get("specversion").stringValue()).isEqualTo("1.0");
      assertThat(event.get("source").stringValue()).isEqualTo("/stores/store-0");
      assertThat(event.get("id").stringValue()).isNotBlank();
      assertThat(event.get("type").stringValue()).isNotBlank();
      exported += event.has("position") ? 1 : 0;
    }
    assertThat(exported).isEqualTo(events);
    assertThat(json.readTree(lines.getFirst()).at("/data/to").longValue()).isEqualTo(EVENTS);
    assertThat(lines.getLast()).contains("paceline seal 1");
    assertThat(lines.get(lines.size() - 2)).contains("paceline checkpoint 1");
  }

  @Test
  @DisplayName("can be taken in parts that follow each other")
  void inParts() {
    List<String> parts = new ArrayList<>(lines(EXPORT + "?to=300"));
    parts.addAll(lines(EXPORT + "?from=301&to=302"));
    parts.addAll(lines(EXPORT + "?from=303"));
    assertThat(faults(parts)).isEmpty();
    assertThat(faults(lines(EXPORT + "?from=303"))).isEmpty();
  }

  @Test
  @DisplayName("is written down with who took it and when, and no more")
  void journal() {
    lines(EXPORT + "?from=5&to=7");
    JsonNode last = server.get("/api/store-0/audit-exports?limit=1").json().at("/exports/0");
    assertThat(last.get("actor").stringValue()).isNotBlank();
    assertThat(last.get("at").stringValue()).endsWith("Z");
    assertThat(last.get("from").longValue()).isEqualTo(5);
    assertThat(last.get("to").longValue()).isEqualTo(7);
    assertThat(last.size()).isEqualTo(4);
    assertThat(server.get("/api/store-1/audit-exports").json().get("exports").size()).isZero();
  }

  @Test
  @DisplayName("that is only looked at is neither signed nor written down")
  void head() {
    lines(EXPORT + "?to=20");
    String journal = server.get("/api/store-0/audit-exports").text();
    long signed = checkpoints();
    Answer head = server.send("HEAD", EXPORT + "?from=3&to=11");
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.text()).isEmpty();
    assertThat(head.header("Content-Type")).startsWith("application/x-ndjson");
    assertThat(head.header("Content-Disposition")).contains("store-0-3-11.ndjson");
    assertThat(server.send("HEAD", EXPORT + "?from=0").status()).isEqualTo(400);
    assertThat(server.send("HEAD", EXPORT + "?to=901").status()).isEqualTo(400);
    assertThat(checkpoints()).isEqualTo(signed);
    assertThat(server.get("/api/store-0/audit-exports").text()).isEqualTo(journal);
  }

  private static long checkpoints() {
    return database
        .jdbc()
        .sql("select count(*) from chain_checkpoint where store_id = 'store-0' and position <= 11")
        .query(Long.class)
        .single();
  }

  @ParameterizedTest
  @CsvSource({
    "?from=0, /from",
    "?from=-1, /from",
    "?from=x, /from",
    "?from=901, /from",
    "?to=0, /to",
    "?to=1.5, /to",
    "?to=901, /to",
    "?to=99999999999999999999, /to",
    "?from=5&to=4, /to",
    "s?limit=0, /limit",
    "s?limit=201, /limit",
  })
  @DisplayName("of what cannot be asked for is refused")
  void refused(String query, String pointer) {
    JsonNode problem = server.get(EXPORT + query).problem(400, "unreadable");
    assertThat(problem.at("/errors/0/pointer").stringValue()).isEqualTo(pointer);
  }

  @Test
  @DisplayName("that its reader leaves in the middle harms nobody")
  void cut() throws Exception {
    for (int i = 0; i < 20; i++) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
        OutputStream out = socket.getOutputStream();
        out.write(
            ("GET "
                    + EXPORT
                    + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + TestIssuer.TRUSTED.tokenForAll()
                    + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        assertThat(socket.getInputStream().read()).isEqualTo('H');
      }
    }
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> server.get(EXPORT + "?to=10").status() == 200);
    assertThat(faults(lines(EXPORT))).isEmpty();
  }

  @Test
  @DisplayName("of a log that was changed is not signed, and says where")
  void unsealed() {
    String change = "update event_log set name = '%s' where position = %d";
    long at =
        database
            .jdbc()
            .sql("select max(position) from event_log where store_id = 'store-1'")
            .query(Long.class)
            .single();
    String name =
        database
            .jdbc()
            .sql("select name from event_log where position = ?")
            .param(at)
            .query(String.class)
            .single();
    database.execute("alter table event_log disable trigger event_log_append_only");
    database.execute(change.formatted("order.forged", at));
    List<String> lines = lines("/api/store-1/audit-export");
    database.execute(change.formatted(name, at));
    database.execute("alter table event_log enable trigger event_log_append_only");

    assertThat(lines.getLast()).contains("dev.paceline.audit.unsealed", "\"position\":" + at);
    assertThat(faults(lines))
        .extracting(ExportFault::reason)
        .anySatisfy(
            reason -> assertThat(reason).contains("did not sign this export: at position " + at));
    assertThat(faults(lines("/api/store-1/audit-export"))).isEmpty();
  }
}
