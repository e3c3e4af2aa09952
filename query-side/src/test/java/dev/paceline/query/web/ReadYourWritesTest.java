package dev.paceline.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.query.testing.Answer;
import dev.paceline.query.testing.Given;
import dev.paceline.query.testing.QueryServer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log holds 1 and 3 of acme, 2 and 4 of another store; acme's rows include 1. */
@DisplayName("A query that names a position")
class ReadYourWritesTest {
  private static QueryServer server;
  private static Given given;

  @BeforeAll
  static void start() {
    server = QueryServer.start();
    given = new Given(server.jdbc());
    given.store("acme", "Europe/London", "GBP", "monday");
    given.event(1, "acme");
    given.event(2, "other");
    given.event(3, "acme");
    given.event(4, "other");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "2"})
  @DisplayName("is answered at once where the store has no further event up to it")
  void seen(String position) {
    assertThat(ask("/api/acme", position).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "4"})
  @DisplayName("gets 503 after two seconds where the store's rows stay behind")
  void behind(String position) {
    long start = System.nanoTime();
    Answer answer = ask("/api/acme", position);

    answer.problem(503, "behind");
    assertThat(answer.header("Retry-After")).isEqualTo("1");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(1_900));
  }

  @Test
  @DisplayName("is answered as soon as the store's rows include it")
  void caughtUp() {
    given.store("slow", "Europe/London", "GBP", "monday");
    given.event(5, "slow");
    CompletableFuture<Answer> answer =
        CompletableFuture.supplyAsync(() -> ask("/api/slow/orders/recent", "5"));
    given.cursor("slow", 5, 0, 0);

    assertThat(answer.join().json().get("position").longValue()).isEqualTo(5);
  }

  @Test
  @DisplayName("finds a store that was opened at it, though its rows are not there yet")
  void opened() {
    given.event(6, "fresh");
    CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(() -> ask("/api/fresh", "6"));
    given.store("fresh", "Europe/London", "GBP", "monday");
    given.cursor("fresh", 6, 0, 0);

    assertThat(answer.join().status()).isEqualTo(200);
  }

  @Test
  @DisplayName("is not needed to find a store that was opened a moment ago")
  void openedAMomentAgo() {
    given.event(7, "newest");
    CompletableFuture<Answer> answer =
        CompletableFuture.supplyAsync(() -> server.get("/api/newest"));
    given.store("newest", "Europe/London", "GBP", "monday");
    given.cursor("newest", 7, 0, 0);

    assertThat(answer.join().status()).isEqualTo(200);
  }

  @Test
  @DisplayName("is not needed to be told that a store's rows are not there yet")
  void openedButNotShown() {
    server.get("/api/other").problem(503, "behind");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "-1", "1.5", "", "9000", "99999999999999999999"})
  @DisplayName("gets 400 for one that is malformed or beyond the log")
  void malformed(String position) {
    var problem = ask("/api/acme/orders/recent", position).problem(400, "unreadable");

    assertThat(problem.at("/errors/0/pointer").stringValue()).isEqualTo("/Paceline-Position");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "1", "9000"})
  @DisplayName("gets 404 all the same for a store that is unknown")
  void unknown(String position) {
    ask("/api/nobody", position).problem(404, "unknown-store");
  }

  private static Answer ask(String path, String position) {
    return server.get(path, "Paceline-Position", position);
  }
}
