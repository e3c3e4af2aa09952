package dev.paceline.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.edge.access.Scope;
import dev.paceline.edge.testing.TestIssuer;
import dev.paceline.eventstore.EventLog;
import dev.paceline.eventstore.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Whatever destination a client makes up")
class DestinationsTest {
  private static final int TRIES = 10_000;
  private static final int AT_ONCE = 6;
  private static final Set<String> OWN =
      Set.of(
          "/topic/store.acme.sales",
          "/topic/store.acme.goals",
          "/app/store.acme.sales",
          "/app/store.acme.goals");

  private final long seed = Long.getLong("paceline.seed", System.nanoTime());
  private final AtomicInteger allowed = new AtomicInteger();

  @Test
  @DisplayName("it never gets a frame of another store, and is refused unless it is its own")
  void neverAnothers() throws Exception {
    System.out.println("destinations: seed " + seed);
    TestDatabase database = TestDatabase.withLog();
    try (EventLog log = database.openLog();
        LiveServer server = LiveServer.on(database)) {
      Shop.open(log, "acme");
      Shop other = Shop.open(log, "other");
      AtomicBoolean open = new AtomicBoolean(true);
      Thread selling = Thread.ofVirtual().start(() -> sell(other, open));
      try (ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE)) {
        RandomDestinations destinations = new RandomDestinations(new Random(seed));
        String token =
            TestIssuer.TRUSTED.token(List.of("acme"), Scope.SALES_READ, Scope.AUDIT_READ);
        List<Future<?>> tries =
            Stream.generate(destinations::next)
                .limit(TRIES)
                .<Future<?>>map(made -> clients.submit(() -> attempt(server, token, made)))
                .toList();
        for (Future<?> one : tries) {
          one.get();
        }
      } finally {
        open.set(false);
        selling.join();
      }
    }
    System.out.printf(
        "destinations: %d tried, %d were the client's own, none told of another's%n",
        TRIES, allowed.get());
    assertThat(allowed).hasPositiveValue();
  }

  private void attempt(LiveServer server, String token, String made) {
    try (StompConnection client = StompConnection.connected(server.port(), token)) {
      client.subscribe("s", made);
      if (OWN.contains(made)) {
        allowed.incrementAndGet();
        // Nothing need come of a topic; that of the next subscription shows that it was taken.
        client.subscribe("next", "/app/store.acme.sales");
        client.await(frame -> frame.of("next"));
      } else {
        client.await(frame -> frame.command().equals("ERROR"));
        client.awaitClose();
      }
      assertThat(client.frames())
          .as("what was sent for %s (seed %d)", made, seed)
          .noneMatch(frame -> frame.body().contains("other"))
          .noneMatch(frame -> frame.command().equals("MESSAGE") && !OWN.contains(made));
    }
  }

  private static void sell(Shop shop, AtomicBoolean open) {
    while (open.get()) {
      shop.sell(100, Instant.now().minusSeconds(1));
      try {
        Thread.sleep(5);
      } catch (InterruptedException e) {
        return;
      }
    }
  }
}
