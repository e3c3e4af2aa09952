package dev.paceline.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.api.store.StoreId;
import dev.paceline.eventstore.EventLog;
import dev.paceline.eventstore.testing.TestDatabase;
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
import tools.jackson.databind.JsonNode;

@DisplayName("The ticker reaches its followers complete and in order")
class TickerFramesTest {
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
            Map.of("paceline.live.heads-apart", "400ms", "paceline.live.send-buffer", "256KB"));
  }

  @AfterAll
  static void stop() {
    server.close();
    log.close();
  }

  @Test
  @DisplayName("who is connected all the while has every entry once, in order")
  void connectedAllTheWhile() {
    Shop shop = opened("steady");
    try (StompConnection client = StompConnection.connected(server.port())) {
      client.follow("t", shop.topic(LiveTopic.SALES));
      String first = shop.sell(5990, PLACED);
      shop.sell(1, PLACED, "a test", true);
      shop.refund(first, 1000, PLACED.plusSeconds(60));
      shop.sellMany(398, PLACED);

      awaitSeq(client, 400);
      assertThat(seqs(client)).containsExactlyElementsOf(upTo(400));
      assertThat(client.framesOf("t", "entries"))
          .allSatisfy(frame -> {
            assertThat(frame.json().path("epoch").asInt()).isEqualTo(1);
            assertThat(frame.json().path("storeId").asString()).isEqualTo("steady");
            assertThat(frame.json().path("entries").size()).isBetween(1, 100);
            assertThat(frame.headers()).containsEntry("content-type", "application/json");
          });
      JsonNode newest = server.get("/api/steady/orders/recent?limit=200");
      assertThat(newest.path("headSeq").asLong()).isEqualTo(400);
      List<JsonNode> live = entries(client);
      assertThat(live.get(399)).isEqualTo(newest.path("entries").get(0));
      assertThat(live.get(1).path("kind").asString()).isEqualTo("refund");
    }
  }

  @Test
  @DisplayName("who is cut again and again and resumes by the rule has every entry once, in order")
  void cutAndResumed() {
    long seed = System.nanoTime();
    System.out.println("TickerFramesTest.cutAndResumed: seed " + seed);
    Random random = new Random(seed);
    Shop shop = opened("shaky");
    var selling = CompletableFuture.runAsync(() -> shop.sellMany(600, PLACED));
    Follower follower = new Follower(server, shop.id());
    for (long until = 1; until < 600; until += 1 + random.nextInt(120)) {
      follower.followUntil(until);
    }
    selling.join();
    follower.followUntil(600);
    assertThat(follower.applied()).containsExactlyElementsOf(upTo(600));
  }

  @Test
  @DisplayName("a store can be followed from the moment in which it is opened")
  void openedAMomentAgo() {
    for (int i = 0; i < 10; i++) {
      Shop shop = Shop.open(log, "new-" + i);
      try (StompConnection client = StompConnection.connected(server.port())) {
        client.follow("t", shop.topic(LiveTopic.SALES));
      }
    }
  }

  @Test
  @DisplayName("a snapshot and the topic leave no gap between them, whichever comes first")
  void snapshotAndTopic() {
    Shop shop = opened("both");
    var selling = CompletableFuture.runAsync(() -> shop.sellMany(300, PLACED));
    for (boolean topicFirst : List.of(true, false, true, false)) {
      try (StompConnection client = StompConnection.connected(server.port())) {
        String topic = shop.topic(LiveTopic.SALES);
        String app = "/app/store.both.sales";
        client.subscribe(topicFirst ? "t" : "a", topicFirst ? topic : app);
        client.subscribe(topicFirst ? "a" : "t", topicFirst ? app : topic);
        long shown = client.await(frame -> frame.of("a")).json().path("headSeq").asLong();
        long head =
            client.await(f -> f.of("t") && f.type().equals("head")).json().path("seq").asLong();
        // Up to the head all is in the snapshot or to be fetched; after it, all comes.
        if (head < 300) {
          Awaitility.await().until(() -> !seqs(client).isEmpty());
          assertThat(seqs(client).getFirst()).isLessThanOrEqualTo(Math.max(shown, head) + 1);
        }
        List<Long> live = seqs(client);
        assertThat(live).isEqualTo(contiguousFromFirst(live));
      }
    }
    selling.join();
  }

  @Test
  @DisplayName("a client's first head tells where the ticker stands, and heads go on")
  void heads() {
    Shop shop = opened("headed");
    shop.sellMany(3, PLACED);
    awaitHead(shop, 3);
    try (StompConnection client = StompConnection.connected(server.port())) {
      client.follow("t", shop.topic(LiveTopic.SALES));
      Awaitility.await().until(() -> client.framesOf("t", "head").size() >= 3);
      assertThat(client.framesOf("t", "head"))
          .allSatisfy(head -> assertThat(head.json().path("seq").asLong()).isEqualTo(3));
      assertThat(client.framesOf("t", "entries")).isEmpty();
    }
  }

  @Test
  @DisplayName("when a rebuild has changed served entries, a head with the new epoch says so")
  void newEpoch() {
    Shop shop = opened("rebuilt");
    shop.sellMany(2, PLACED);
    awaitHead(shop, 2);
    try (StompConnection client = StompConnection.connected(server.port())) {
      client.follow("t", shop.topic(LiveTopic.SALES));
      database.execute("update store_cursor set epoch = 2 where store_id = 'rebuilt'");
      client.await(frame -> frame.json().path("epoch").asInt() == 2 && frame.type().equals("head"));
      shop.sell(100, PLACED);
      Frame entries = client.await(frame -> frame.type().equals("entries"));
      assertThat(entries.json().path("epoch").asInt()).isEqualTo(2);
      assertThat(entries.json().path("entries").get(0).path("seq").asLong()).isEqualTo(3);
    }
  }

  @Test
  @DisplayName("every query process serves its own clients what any process has recorded")
  void anotherProcess() {
    Shop shop = opened("shared");
    try (LiveServer second = LiveServer.on(database);
        EventLog otherWriter = database.openLog();
        StompConnection here = StompConnection.connected(server.port());
        StompConnection there = StompConnection.connected(second.port())) {
      here.follow("t", shop.topic(LiveTopic.SALES));
      there.follow("t", shop.topic(LiveTopic.SALES));
      Shop another = Shop.open(otherWriter, "another");
      shop.sellMany(50, PLACED);
      another.sellMany(50, PLACED);
      shop.sellMany(50, PLACED);
      awaitSeq(here, 100);
      awaitSeq(there, 100);
      assertThat(seqs(here)).containsExactlyElementsOf(upTo(100));
      assertThat(seqs(there)).containsExactlyElementsOf(upTo(100));
    }
  }

  @Test
  @DisplayName("a listener that loses its connection misses nothing")
  void lostListener() {
    Shop shop = opened("deaf");
    try (StompConnection client = StompConnection.connected(server.port())) {
      client.follow("t", shop.topic(LiveTopic.SALES));
      for (int i = 0; i < 3; i++) {
        database
            .jdbc()
            .sql(
                "select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where application_name = 'paceline listener sales'")
            .query()
            .listOfRows();
        shop.sellMany(10, PLACED);
      }
      awaitSeq(client, 30);
      assertThat(seqs(client)).containsExactlyElementsOf(upTo(30));
    }
  }

  @Test
  @DisplayName("a client that never reads is cut, and harms nobody else")
  void neverReads() {
    Shop shop = opened("busy");
    try (StompConnection reader = StompConnection.connected(server.port());
        StompConnection idler = StompConnection.connected(server.port())) {
      reader.follow("t", shop.topic(LiveTopic.SALES));
      idler.subscribe("t", shop.topic(LiveTopic.GOALS));
      Awaitility.await().until(() -> isFollowed("busy", LiveTopic.GOALS));
      idler.subscribe("s", shop.topic(LiveTopic.SALES));
      idler.stopReading();
      int sold = 0;
      while (isFollowed("busy", LiveTopic.GOALS)) {
        for (int i = 0; i < 200; i++) {
          shop.sell(100, PLACED, "日".repeat(500), false);
        }
        sold += 200;
        awaitSeq(reader, sold);
      }
      assertThat(seqs(reader)).containsExactlyElementsOf(upTo(sold));
      assertThat(reader.isClosed()).isFalse();
    }
  }

  private static boolean isFollowed(String storeId, LiveTopic topic) {
    return server.sessions().isFollowed(new StoreId(storeId), topic);
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

  private static void awaitSeq(StompConnection client, long seq) {
    client.await(frame ->
        frame.type().equals("entries")
            && frame.json().path("entries").valueStream().anyMatch(e -> seq(e) == seq));
  }

  private static List<JsonNode> entries(StompConnection client) {
    List<JsonNode> all = new ArrayList<>();
    client
        .framesOf("t", "entries")
        .forEach(frame -> frame.json().path("entries").forEach(all::add));
    return all;
  }

  private static List<Long> seqs(StompConnection client) {
    return entries(client).stream().map(TickerFramesTest::seq).toList();
  }

  private static long seq(JsonNode entry) {
    return entry.path("seq").asLong();
  }

  private static List<Long> upTo(long last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }

  private static List<Long> contiguousFromFirst(List<Long> seqs) {
    return seqs.isEmpty()
        ? seqs
        : LongStream.range(seqs.getFirst(), seqs.getFirst() + seqs.size()).boxed().toList();
  }
}
