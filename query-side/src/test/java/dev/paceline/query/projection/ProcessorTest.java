package dev.paceline.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.paceline.edge.testing.TestIssuer;
import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.query.QuerySideApplication;
import dev.paceline.query.testing.LogWith;
import dev.paceline.query.testing.LoggedStep;
import dev.paceline.query.testing.RandomHistory;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

@DisplayName("The query side follows the log by itself")
class ProcessorTest {
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

  private final TestDatabase server = TestDatabase.withLog();

  private ConfigurableApplicationContext start() {
    SpringApplication application = QuerySideApplication.application();
    application.addInitializers(TestIssuer.TRUSTED.trusted());
    Map<String, Object> properties = new HashMap<>(server.springProperties());
    properties.put("server.port", "0");
    return application.run(
        properties.entrySet().stream()
            .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
            .toArray(String[]::new));
  }

  private long folded() {
    return server
        .jdbc()
        .sql(
            """
            select count(*) from event_log l join store_cursor c on c.store_id = l.store_id
            where l.position <= c.position\
            """)
        .query(Long.class)
        .single();
  }

  @Test
  @DisplayName("from the beginning, in two processes, around a poisoned store, and after a restart")
  void follows() {
    List<LoggedStep> history = RandomHistory.of(7, 5, 3_000);
    LogWith.steps(server, history);
    String poisoned = history.get(1_499).storeId();
    LogWith.rename(server, 1_500, "order.vanished");
    long lost =
        history.subList(1_499, 3_000).stream()
            .filter(step -> step.storeId().equals(poisoned))
            .count();
    try (var first = start();
        var second = start()) {
      await().atMost(LONG_ENOUGH).until(() -> folded() == 3_000 - lost);
      assertThat(first.getBean(SalesProcessor.class).isRunning()).isTrue();
      assertThat(second.getBean(SalesProcessor.class).isRunning()).isTrue();
    }
    assertThat(parkedAt(poisoned)).isEqualTo(1_500);
    LogWith.rename(server, 1_500, nameOf(history.get(1_499)));
    try (var again = start()) {
      assertThat(again.getBean(ParkedStores.class).retry(poisoned)).isTrue();
      assertThat(folded()).isEqualTo(3_000);
    }
    assertThat(rowsByHand(history)).isEqualTo(new ReadModels(server).rows());
  }

  @Test
  @DisplayName("also where events of a megabyte follow each other, with few of them in its memory")
  void longEvents() {
    int events = 400;
    List<LoggedStep> history = RandomHistory.of(8, 3, events);
    LogWith.steps(server, history);
    LogWith.pad(server, 100, 220, 1 << 20);
    try (var process = start()) {
      await().atMost(LONG_ENOUGH).until(() -> folded() == events);
      assertThat(process.getBean(SalesProcessor.class).isRunning()).isTrue();
    }
    assertThat(rowsByHand(history)).isEqualTo(new ReadModels(server).rows());
  }

  @Test
  @DisplayName("and is handed no more of it than it may have unfolded")
  void heldBack() throws Exception {
    LogWith.steps(server, RandomHistory.of(9, 1, 40));
    LogWith.pad(server, 1, 40, 1 << 20);
    AtomicLong folded = new AtomicLong();
    Semaphore told = new Semaphore(0);
    try (var process = start();
        var coordination = Executors.newSingleThreadScheduledExecutor()) {
      var log =
          new HeldBackLog(process.getBean(EventStore.class), 1 << 24, folded::get, coordination);
      try (var stream = log.openStream(log.createTailToken())) {
        stream.setOnAvailableCallback(told::release);
        int handed = 0;
        for (int round = 0; handed < 40 && round < 40; round++) {
          while (stream.hasNextAvailable()) {
            stream.nextAvailable();
            handed++;
            // Two pages, the one with which that is seen, and no more.
            assertThat(handed - folded.get()).isLessThanOrEqualTo(24);
          }
          if (handed < 40) {
            told.acquire();
          }
          folded.set(handed);
        }
        assertThat(handed).isEqualTo(40);
      }
    }
  }

  private static String nameOf(LoggedStep step) {
    return dev.paceline.api.event.EventCodec.nameOf(step.event().getClass()).name();
  }

  private long parkedAt(String store) {
    return server
        .jdbc()
        .sql("select parked_at from store_cursor where store_id = ?")
        .param(store)
        .query(Long.class)
        .single();
  }

  private static List<String> rowsByHand(List<LoggedStep> history) {
    TestDatabase other = TestDatabase.withLog();
    LogWith.steps(other, history);
    try (ReadModels models = new ReadModels(other)) {
      models.foldAll(1_000);
      return models.rows();
    }
  }
}
