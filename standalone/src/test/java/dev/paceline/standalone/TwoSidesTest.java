package dev.paceline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.paceline.command.CommandSideApplication;
import dev.paceline.edge.testing.IssuerServer;
import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.loader.Load;
import dev.paceline.query.QuerySideApplication;
import dev.paceline.standalone.testing.Answer;
import dev.paceline.standalone.testing.Api;
import dev.paceline.standalone.testing.ChildProcess;
import dev.paceline.standalone.testing.LiveClient;
import dev.paceline.standalone.testing.RealOrders;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName(
    "The two sides as processes of their own on one database, as its owner and no superuser")
class TwoSidesTest {
  private static final Duration SOON = Duration.ofMinutes(2);
  private static final int ORDERS = 21;

  /** Far above what it takes (some milliseconds), far below what polling would be like. */
  private static final Duration QUICK = Duration.ofSeconds(5);

  @TempDir static Path logs;

  private static IssuerServer issuer;
  private static ChildProcess commandSide;
  private static ChildProcess querySide;
  private static Api api;

  @BeforeAll
  static void start() {
    issuer = IssuerServer.start();
    TestDatabase database = TestDatabase.outside("createrole");
    Map<String, String> environment =
        Map.of(
            "PACELINE_IDENTITY_ISSUER", issuer.url().toString(),
            "SPRING_DATASOURCE_URL", database.url(),
            "SPRING_DATASOURCE_USERNAME", database.username(),
            "SPRING_DATASOURCE_PASSWORD", database.password(),
            "PACELINE_AUDIT_KEY", logs.resolve("audit-key.pem").toString(),
            "PACELINE_EVENT_STORE_ALLOW_UNSAFE", "true");
    commandSide =
        ChildProcess.start(CommandSideApplication.class, logs.resolve("command.log"), environment);
    querySide =
        ChildProcess.start(QuerySideApplication.class, logs.resolve("query.log"), environment);
    api = new Api(commandSide.url(), querySide.url(), issuer.issuer().tokenForAll());
  }

  @AfterAll
  static void stop() {
    if (querySide != null) {
      querySide.close();
    }
    if (commandSide != null) {
      commandSide.close();
    }
    issuer.close();
  }

  @Test
  @DisplayName("an order reaches the other process's live clients at once")
  void reachesLiveClients() {
    Answer opened =
        api.put(
            "/api/quick",
            """
            {"name":"Quick","timeZone":"UTC","currency":"EUR","weekStart":"monday"}\
            """);
    assertThat(api.get("/api/quick", opened.position()).status()).isEqualTo(200);
    try (LiveClient follower = LiveClient.follow(api, "quick")) {
      long[] millis = LongStream.rangeClosed(1, ORDERS).map(n -> place(follower, n)).toArray();
      long median = LongStream.of(millis).sorted().skip(ORDERS / 2).findFirst().orElseThrow();
      System.out.println("order to the other process's live client, median: " + median + " ms");
      assertThat(follower.fetches()).isZero();
      assertThat(Duration.ofMillis(median)).isLessThan(QUICK);
    }
  }

  private static long place(LiveClient follower, long number) {
    long start = System.nanoTime();
    Answer placed =
        api.put(
            "/api/quick/orders/" + number,
            """
            {"placedAt":"%s","currency":"EUR","lines":[{"sku":"T","name":"Tea","quantity":1,
            "unitPrice":"3.20"}]}\
            """
                .formatted(Instant.now().minusSeconds(1)));
    assertThat(placed.status()).as(placed.body()).isEqualTo(201);
    await()
        .atMost(SOON)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(2))
        .until(() -> follower.entries().size() == number);
    return (System.nanoTime() - start) / 1_000_000;
  }

  @Test
  @DisplayName("three months of a real shop come out to the penny")
  void realOrders() {
    RealOrders orders = RealOrders.orStandAside();
    Answer opened =
        api.put(
            "/api/retail",
            """
            {"name":"Online Retail","timeZone":"Europe/London","currency":"GBP",
            "weekStart":"monday"}\
            """);
    assertThat(api.get("/api/retail", opened.position()).status()).isEqualTo(200);
    try (LiveClient follower = LiveClient.follow(api, "retail")) {
      String said = orders.load(api, "retail", Load.DONE);
      assertThat(said).contains("4,290 created, 0 unchanged, 0 failed");
      long position = Long.parseLong(said.substring(said.lastIndexOf(' ') + 1).strip());
      orders.requireTotals(api, "retail", position);
      await().atMost(SOON).until(() -> follower.entries().size() == RealOrders.COMMANDS);
      assertThat(follower.numbers())
          .isEqualTo(LongStream.rangeClosed(1, RealOrders.COMMANDS).boxed().toList());
    }
  }
}
