package dev.paceline.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.api.store.StoreId;
import dev.paceline.edge.testing.TestIssuer;
import dev.paceline.eventstore.EventLog;
import dev.paceline.eventstore.testing.TestDatabase;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("The ticker as server-sent events")
class SalesEventsTest {
  private static final Instant PLACED = Instant.parse("2026-11-01T10:00:00Z");

  private static TestDatabase database;
  private static EventLog log;
  private static LiveServer server;

  @BeforeAll
  static void start() {
    database = TestDatabase.withLog();
    log = database.openLog();
    server =
        LiveServer.on(
            database,
            Map.of(
                "paceline.live.send-time-limit", "1s",
                "paceline.live.stream-heartbeat", "300ms",
                "paceline.live.send-buffer", "64KB"));
    opened("strict");
  }

  @AfterAll
  static void stop() {
    server.close();
    log.close();
  }

  @Test
  @DisplayName("shows a sale as the other queries show it, and no test order")
  void sale() {
    Shop shop = opened("selling");
    try (EventStream client = EventStream.open(server, shop.id())) {
      assertThat(client.blocks().getFirst().lines()).containsExactly("id: 1:0");
      shop.sell(1, PLACED, "a test", true);
      shop.sell(5990, PLACED, "a \"quoted\" \\ ü 日", false);
      EventStream.Block event = client.awaitId("1:1");
      assertThat(event.lines()).hasSize(2);
      assertThat(event.json())
          .isEqualTo(server.get("/api/selling/orders/recent").path("entries").get(0));
      assertThat(client.header("Content-Type")).isEqualTo("text/event-stream");
      assertThat(client.header("Cache-Control")).isEqualTo("no-store");
      assertThat(client.header("X-Accel-Buffering")).isEqualTo("no");
    }
  }

  @Test
  @DisplayName("has every entry once, in order, for who is cut again and again and resumes")
  void cutAndResumed() {
    long seed = System.nanoTime();
    System.out.println("SalesEventsTest.cutAndResumed: seed " + seed);
    Random random = new Random(seed);
    Shop shop = opened("shaky");
    var selling = CompletableFuture.runAsync(() -> shop.sellMany(900, PLACED));
    List<String> had = new ArrayList<>();
    String last = "1:0";
    while (had.size() < 900) {
      try (EventStream client = EventStream.open(server, shop.id(), last)) {
        int enough = Math.min(900 - had.size(), random.nextInt(120));
        Awaitility.await()
            .atMost(Duration.ofSeconds(60))
            .pollInterval(Duration.ofMillis(2))
            .until(() -> client.ids().size() >= enough);
        client.close();
        client.awaitEnd();
        had.addAll(client.ids());
        last = had.isEmpty() ? last : had.getLast();
      }
    }
    selling.join();
    assertThat(had).containsExactlyElementsOf(ids(1, 1, 900));
  }

  @Test
  @DisplayName("has every entry once, in order, for all who follow at the same time")
  void manyFollow() {
    Shop shop = opened("crowded");
    shop.sellMany(5, PLACED);
    awaitHead(shop, 5);
    var selling = CompletableFuture.runAsync(() -> shop.sellMany(495, PLACED));
    List<EventStream> clients = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      clients.add(EventStream.open(server, shop.id(), i % 2 == 0 ? "1:3" : null));
    }
    selling.join();
    for (EventStream client : clients) {
      client.awaitId("1:500");
      String from = clients.indexOf(client) % 2 == 0 ? "1:3" : client.blocks().get(0).field("id");
      long first = EventId.parse(from).seq() + 1;
      assertThat(client.ids()).containsExactlyElementsOf(ids(1, first, 500));
      client.close();
    }
    Awaitility.await().untilAsserted(() -> assertThat(isFollowed(shop)).isFalse());
  }

  @Test
  @DisplayName("begins again with a snapshot where the id is of another time of the ticker")
  void otherEpoch() {
    Shop shop = opened("rebuilt");
    shop.sellMany(60, PLACED);
    awaitHead(shop, 60);
    for (String id : List.of("2:60", "0:1", "1:61", "999999999:999999999999999999")) {
      try (EventStream client = EventStream.open(server, shop.id(), id)) {
        EventStream.Block reset = client.awaitId("1:60");
        assertThat(reset.field("event")).isEqualTo("reset");
        assertThat(reset.json().path("entries").size()).isEqualTo(50);
        assertThat(withoutTime(reset.json()))
            .isEqualTo(withoutTime(server.get("/api/rebuilt/orders/recent?limit=50")));
      }
    }
    try (EventStream client = EventStream.open(server, shop.id(), "7:7")) {
      client.awaitId("1:60");
      shop.sell(100, PLACED);
      assertThat(client.awaitId("1:61").isEntry()).isTrue();
    }
  }

  @Test
  @DisplayName("begins again with a snapshot when a rebuild changes what was sent")
  void newEpoch() {
    Shop shop = opened("changed");
    shop.sellMany(2, PLACED);
    awaitHead(shop, 2);
    try (EventStream client = EventStream.open(server, shop.id())) {
      database.execute("update store_cursor set epoch = 2 where store_id = 'changed'");
      EventStream.Block reset = client.awaitId("2:2");
      assertThat(reset.field("event")).isEqualTo("reset");
      shop.sell(100, PLACED);
      assertThat(client.awaitId("2:3").isEntry()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "1:",
        ":1",
        "-1:0",
        "1:-1",
        "+1:0",
        "1:+1",
        "1:2:3",
        "a:b",
        "1: 2",
        "1.0:2",
        "0x1:2",
        "1234567890:1",
        "1:1234567890123456789",
        "null",
        "*"
      })
  @DisplayName("refuses what is no event's id")
  void badId(String id) {
    assertThat(EventStream.open(server, "strict", id))
        .satisfies(refused -> {
          assertThat(refused.status()).isEqualTo(400);
          assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        });
  }

  @Test
  @DisplayName("answers with problems like all queries, and a HEAD at once")
  void problems() throws Exception {
    opened("plain");
    EventStream unknown = EventStream.open(server, "nobodys", null);
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(EventStream.open(server, "nobodys", "bad").status()).isEqualTo(404);

    HttpResponse<String> json = send("plain", "GET", "Accept", "application/json");
    assertThat(json.statusCode()).isEqualTo(406);
    assertThat(json.headers().firstValue("Content-Type")).contains("application/problem+json");
    HttpResponse<String> twice =
        send("plain", "GET", "Last-Event-ID", "1:0", "Last-Event-ID", "1:0");
    assertThat(twice.statusCode()).isEqualTo(400);
    HttpResponse<String> head = send("plain", "HEAD", "Accept", "text/event-stream");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValue("Content-Type")).contains("text/event-stream");
  }

  @Test
  @DisplayName("is in the description of what can be asked")
  void described() {
    JsonNode get =
        server.get("/v3/api-docs").path("paths").path("/api/{storeId}/sales-events").path("get");
    assertThat(get.toString()).contains("Last-Event-ID");
  }

  @Test
  @DisplayName("never mixes two stores")
  void twoStores() {
    Shop one = opened("one");
    Shop other = opened("other");
    try (EventStream ones = EventStream.open(server, one.id());
        EventStream others = EventStream.open(server, other.id())) {
      for (int i = 0; i < 40; i++) {
        one.sell(100, PLACED, "of one", false);
        other.sell(100, PLACED, "of the other", false);
      }
      ones.awaitId("1:40");
      others.awaitId("1:40");
      assertThat(products(ones)).containsOnly("of one");
      assertThat(products(others)).containsOnly("of the other");
      assertThat(ones.ids()).containsExactlyElementsOf(ids(1, 1, 40));
    }
  }

  @Test
  @DisplayName("shows in silence that it is there")
  void heartbeat() {
    opened("quiet");
    try (EventStream client = EventStream.open(server, "quiet")) {
      Awaitility.await()
          .until(() -> client.blocks().stream().filter(EventStream.Block::isComment).count() >= 3);
    }
  }

  @Test
  @DisplayName("cuts a client that never reads, and harms nobody else")
  void neverReads() throws Exception {
    Shop shop = opened("busy");
    try (EventStream reader = EventStream.open(server, shop.id());
        SilentClient idler = SilentClient.open(server, shop.id(), null)) {
      Awaitility.await().until(() -> server.streams() >= 2);
      int sold = 0;
      while (server.streams() > 1) {
        for (int i = 0; i < 200; i++) {
          shop.sell(100, PLACED, "日".repeat(500), false);
        }
        sold += 200;
        reader.awaitId("1:" + sold);
      }
      assertThat(reader.hasEnded()).isFalse();
      assertThat(reader.ids()).containsExactlyElementsOf(ids(1, 1, sold));
      assertThat(idler.readAll()).startsWith("HTTP/1.1 200").doesNotEndWith("0\r\n\r\n");
    }
  }

  private static HttpResponse<String> send(String storeId, String method, String... headers)
      throws Exception {
    URI uri = URI.create("http://localhost:" + server.port() + "/api/" + storeId + "/sales-events");
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(uri)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .headers(headers)
                .header("Authorization", "Bearer " + TestIssuer.TRUSTED.tokenForAll())
                .build(),
            BodyHandlers.ofString());
  }

  private static Shop opened(String storeId) {
    Shop shop = Shop.open(log, storeId);
    awaitHead(shop, 0);
    return shop;
  }

  private static void awaitHead(Shop shop, long seq) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            server.get("/api/" + shop.id() + "/orders/recent").path("headSeq").asLong(-1) == seq);
  }

  private static boolean isFollowed(Shop shop) {
    return server.sessions().isFollowed(new StoreId(shop.id()), LiveTopic.SALES);
  }

  private static List<String> products(EventStream client) {
    return client.entries().stream()
        .map(block -> block.json().path("product").path("name").asString())
        .toList();
  }

  private static JsonNode withoutTime(JsonNode snapshot) {
    ObjectNode copy = (ObjectNode) JsonMapper.shared().readTree(snapshot.toString());
    copy.remove("asOf");
    return copy;
  }

  private static List<String> ids(int epoch, long first, long last) {
    return LongStream.rangeClosed(first, last)
        .mapToObj(seq -> new EventId(epoch, seq).toString())
        .toList();
  }
}
