package dev.paceline.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.edge.access.Scope;
import dev.paceline.edge.testing.BadTokens;
import dev.paceline.edge.testing.TestIssuer;
import dev.paceline.eventstore.EventLog;
import dev.paceline.eventstore.testing.TestDatabase;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A live connection is as good as its token")
class TokenTest {
  private static final TestIssuer ISSUER = TestIssuer.TRUSTED;
  private static final int TOKEN_ENDED = 4401;

  private static EventLog log;
  private static LiveServer server;

  @BeforeAll
  static void start() {
    TestDatabase database = TestDatabase.withLog();
    log = database.openLog();
    server = LiveServer.on(database);
    Shop.open(log, "acme");
    Shop.open(log, "other");
  }

  @AfterAll
  static void stop() {
    server.close();
    log.close();
  }

  static Stream<Arguments> badTokens() {
    return new BadTokens(ISSUER, "https://issuer.test")
        .all(URI.create("http://127.0.0.1:1/keys")).entrySet().stream()
            .map(bad -> Arguments.of(bad.getKey(), bad.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badTokens")
  @DisplayName("a bad one is refused, and the client is not told what is wrong with it")
  void badToken(String kind, String token) {
    try (StompConnection client = StompConnection.open(server.port())) {
      client.send(StompConnection.connect(token));
      assertThat(refusal(client)).as(kind).isEqualTo("the token is not valid here");
    }
  }

  @Test
  @DisplayName("none is refused, wherever else one might be")
  void noToken() {
    for (String frame :
        List.of(
            "CONNECT\naccept-version:1.2\nhost:localhost\n\n",
            "CONNECT\naccept-version:1.2\nhost:localhost\nAuthorization:Basic b3duZXI6eA==\n\n",
            "CONNECT\naccept-version:1.2\nlogin:owner\npasscode:" + ISSUER.tokenForAll() + "\n\n",
            "CONNECT\naccept-version:1.2\naccess_token:" + ISSUER.tokenForAll() + "\n\n")) {
      try (StompConnection client = StompConnection.open(server.port())) {
        client.send(frame);
        assertThat(refusal(client)).startsWith("CONNECT needs a token");
      }
    }
    try (StompConnection client =
        StompConnection.open(server.port(), "Authorization", "Bearer " + ISSUER.tokenForAll())) {
      client.send("CONNECT\naccept-version:1.2\nhost:localhost\n\n");
      assertThat(refusal(client)).startsWith("CONNECT needs a token");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/topic/store.other.sales",
        "/topic/store.other.goals",
        "/app/store.other.sales",
        "/app/store.other.goals",
        "/topic/store.nobody.sales"
      })
  @DisplayName("a store that it does not speak for is as one that is not there")
  void otherStore(String destination) {
    String token = ISSUER.token(List.of("acme"), Scope.values());
    try (StompConnection client = StompConnection.connected(server.port(), token)) {
      client.subscribe("s", destination);
      assertThat(refusal(client)).isEqualTo("there is no such destination");
    }
  }

  @Test
  @DisplayName("without the scope it follows nothing, but is not told that a store is not there")
  void withoutScope() {
    String token = ISSUER.token(List.of("acme"), Scope.ADMIN, Scope.AUDIT_READ);
    try (StompConnection client = StompConnection.connected(server.port(), token)) {
      client.subscribe("s", "/topic/store.acme.sales");
      assertThat(refusal(client)).isEqualTo("this needs a token with the scope sales:read");
    }
    try (StompConnection client = StompConnection.connected(server.port(), token)) {
      client.subscribe("s", "/topic/store.other.sales");
      assertThat(refusal(client)).isEqualTo("there is no such destination");
    }
  }

  @Test
  @DisplayName("when it ends, so does the connection, also of a client that does not listen")
  void ends() {
    String token = ISSUER.token("brief", Duration.ofSeconds(4), List.of("acme"), Scope.SALES_READ);
    try (StompConnection deaf = StompConnection.connected(server.port(), token);
        StompConnection busy = StompConnection.connected(server.port(), token)) {
      deaf.stopReading();
      busy.follow("s", "/topic/store.acme.sales");
      assertThat(busy.awaitClose()).isEqualTo(TOKEN_ENDED);
      // Left to itself the container would wait half a minute for the deaf one's answer.
      Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> server.sessions().size() == 0);
    }
  }

  @Test
  @DisplayName("a connection that has closed leaves nothing behind that waits for its token's end")
  void leavesNothing() {
    for (int i = 0; i < 20; i++) {
      StompConnection.connected(server.port()).cut();
    }
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> server.sessions().size() == 0 && server.pendingDeadlines() == 0);
  }

  private static String refusal(StompConnection client) {
    Frame error = client.await(frame -> frame.command().equals("ERROR"));
    client.awaitClose();
    return error.body();
  }
}
