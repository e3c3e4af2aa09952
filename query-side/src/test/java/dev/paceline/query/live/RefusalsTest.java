package dev.paceline.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paceline.eventstore.EventLog;
import dev.paceline.eventstore.testing.TestDatabase;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A live connection takes nothing but what it is for")
class RefusalsTest {
  private static EventLog log;
  private static LiveServer server;

  @BeforeAll
  static void start() {
    TestDatabase database = TestDatabase.withLog();
    log = database.openLog();
    server = LiveServer.on(database, Map.of("paceline.live.connect-time-limit", "5s"));
    Shop.open(log, "acme");
    Shop.open(log, "other");
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> server.get("/api/stores").path("stores").size() == 2);
  }

  @AfterAll
  static void stop() {
    server.close();
    log.close();
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("a subscription to anything but a store's own four destinations is refused")
  @ValueSource(
      strings = {
        "/topic/store.*.sales",
        "/topic/**",
        "/topic/*",
        "/topic/store.?cme.sales",
        "/topic/#",
        "/topic/store.#",
        "/topic/store.{x}.sales",
        "/topic/{x}",
        "/topic/store.acme.sales;x=1",
        "/topic/store.acme%2esales",
        "/topic/store%2eacme.sales",
        "/topic/%73tore.acme.sales",
        "/topic/store.acme.sales/",
        "/topic/store.acme.sales ",
        " /topic/store.acme.sales",
        "/topic/store.acme.sales\\n",
        "/topic//store.acme.sales",
        "/topic/../topic/store.acme.sales",
        "/topic/store.acme",
        "/topic/store.acme.orders",
        "/topic/store.acme.sales.x",
        "/topic/store..sales",
        "/topic/store.Acme.sales",
        "/topic/store.ACME.SALES",
        "/topic/Store.acme.sales",
        "/TOPIC/store.acme.sales",
        "/topic/store.nobody.sales",
        "/app/store.nobody.sales",
        "/topic/store.live.sales",
        "/topic/store.acme,other.sales",
        "topic/store.acme.sales",
        "store.acme.sales",
        "/app/store.*.sales",
        "/app/**",
        "/queue/store.acme.sales",
        "/exchange/amq.topic/store.acme.sales",
        "/amq/queue/sales",
        "/user/topic/store.acme.sales",
        "/user/queue/sales",
        "/",
        "",
      })
  void otherDestinations(String destination) {
    try (StompConnection client = StompConnection.connected(server.port())) {
      client.subscribe("s", destination);
      assertThat(refusal(client)).isEqualTo("there is no such destination");
    }
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("nothing can be sent, wherever to")
  @ValueSource(
      strings = {
        "/topic/store.acme.sales",
        "/topic/store.acme.goals",
        "/app/store.acme.sales",
        "/queue/x",
        "/user/queue/x"
      })
  void sending(String destination) {
    try (StompConnection follower = StompConnection.connected(server.port());
        StompConnection client = StompConnection.connected(server.port())) {
      follower.follow("s", "/topic/store.acme.sales");
      client.send("SEND\ndestination:" + destination + "\n\n{\"type\":\"entries\"}");
      assertThat(refusal(client)).isEqualTo("nothing may be sent");
      assertThat(follower.framesOf("s", "entries")).isEmpty();
    }
  }

  @ParameterizedTest
  @DisplayName("CONNECT comes first")
  @ValueSource(
      strings = {
        "SUBSCRIBE\nid:s\ndestination:/topic/store.acme.sales\n\n",
        "SEND\ndestination:/topic/store.acme.sales\n\n{}",
        "UNSUBSCRIBE\nid:s\n\n"
      })
  void beforeConnect(String frame) {
    try (StompConnection client = StompConnection.open(server.port())) {
      client.send(frame);
      assertThat(refusal(client)).isEqualTo("CONNECT comes first");
    }
  }

  @ParameterizedTest
  @DisplayName("a frame that a client has no use for here is refused")
  @ValueSource(
      strings = {
        "CONNECT\naccept-version:1.2\nhost:localhost\n\n",
        "STOMP\naccept-version:1.2\nhost:localhost\n\n",
        "BEGIN\ntransaction:t\n\n",
        "MESSAGE\ndestination:/topic/store.acme.sales\n\n",
        "SUBSCRIBE\ndestination:/topic/store.acme.sales\n\n",
        "SUBSCRIBE\nid:s\n\n",
        "GIBBERISH\n\n",
        "SUBSCRIBE\nid\n\n",
      })
  void others(String frame) {
    try (StompConnection client = StompConnection.connected(server.port())) {
      client.send(frame);
      assertThat(refusal(client)).isNotBlank().doesNotContain("Exception", "springframework");
    }
  }

  @Test
  @DisplayName("who does not CONNECT in time is cut")
  void silence() {
    try (StompConnection client = StompConnection.open(server.port())) {
      assertThat(client.awaitClose()).isEqualTo(4500);
    }
  }

  @Test
  @DisplayName("a version other than 1.2 is refused")
  void otherVersion() {
    try (StompConnection client = StompConnection.open(server.port())) {
      client.send("CONNECT\naccept-version:1.0\nhost:localhost\n\n");
      assertThat(refusal(client)).isEqualTo("STOMP 1.2 is spoken here");
    }
  }

  @Test
  @DisplayName("a subscription's id is used once at a time")
  void sameIdTwice() {
    try (StompConnection client = StompConnection.connected(server.port())) {
      client.follow("s", "/topic/store.acme.sales");
      client.send("UNSUBSCRIBE\nid:s\n\n");
      client.subscribe("s", "/topic/store.acme.goals");
      client.subscribe("s", "/topic/store.other.goals");
      assertThat(refusal(client)).isEqualTo("the subscription's id is in use");
    }
  }

  @ParameterizedTest
  @DisplayName("a frame over 64 KiB is refused, however large it is")
  @ValueSource(ints = {64, 127, 129, 1_000})
  void largeFrame(int kibibytes) {
    try (StompConnection client = StompConnection.connected(server.port())) {
      String pad = "x".repeat(kibibytes * 1024);
      client.send("SUBSCRIBE\nid:s\nx:" + pad + "\ndestination:/topic/x\n\n");
      assertThat(refusal(client)).isEqualTo("the frame could not be read");
    }
  }

  @Test
  @DisplayName("a frame of nearly 64 KiB is taken")
  void largestFrame() {
    try (StompConnection client = StompConnection.connected(server.port())) {
      String pad = "ü".repeat(31 * 1024);
      client.send("SUBSCRIBE\nid:s\nx:" + pad + "\ndestination:/app/store.acme.sales\n\n");
      assertThat(client.await(frame -> frame.of("s")).json().path("headSeq").asInt()).isZero();
    }
  }

  @Test
  @DisplayName("more than 100 frames in a second are refused")
  void manyFrames() {
    try (StompConnection client = StompConnection.connected(server.port())) {
      client.send("UNSUBSCRIBE\nid:s\n\n\0".repeat(250));
      assertThat(refusal(client)).isEqualTo("more than 100 frames in a second");
    }
  }

  @Test
  @DisplayName("a page of another origin cannot connect, one of the same can")
  void foreignOrigin() {
    assertThatThrownBy(
            () -> StompConnection.open(server.port(), "Origin", "https://elsewhere.example"))
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOfSatisfying(
            WebSocketHandshakeException.class,
            refused -> assertThat(refused.getResponse().statusCode()).isEqualTo(403));
    StompConnection.open(server.port(), "Origin", "http://localhost:" + server.port()).close();
  }

  @Test
  @DisplayName("after a refusal the same client can come back and is served")
  void servedAfterwards() {
    try (StompConnection client = StompConnection.connected(server.port())) {
      client.subscribe("s", "/topic/**");
      refusal(client);
    }
    try (StompConnection client = StompConnection.connected(server.port())) {
      client.follow("s", "/topic/store.acme.sales");
      client.subscribe("a", "/app/store.acme.sales");
      assertThat(client.await(frame -> frame.of("a")).json().path("headSeq").asInt()).isZero();
    }
  }

  private static String refusal(StompConnection client) {
    Frame error = client.await(frame -> frame.command().equals("ERROR"));
    client.awaitClose();
    assertThat(error.body()).isEqualTo(error.headers().get("message"));
    return error.body();
  }
}
