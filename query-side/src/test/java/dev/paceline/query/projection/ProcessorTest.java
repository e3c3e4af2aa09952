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
    assertThat(rowsByHand()).isEqualTo(new ReadModels(server).rows());
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

  private static List<String> rowsByHand() {
    TestDatabase other = TestDatabase.withLog();
    LogWith.steps(other, RandomHistory.of(7, 5, 3_000));
    try (ReadModels models = new ReadModels(other)) {
      models.foldAll(3_000);
      return models.rows();
    }
  }
}
