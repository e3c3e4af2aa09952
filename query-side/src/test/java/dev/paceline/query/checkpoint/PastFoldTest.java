package dev.paceline.query.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.api.store.StoreId;
import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.query.goal.PastRows;
import dev.paceline.query.goal.PastRows.Folded;
import dev.paceline.query.projection.ReadModels;
import dev.paceline.query.sales.SalesBucket;
import dev.paceline.query.testing.LogWith;
import dev.paceline.query.testing.QueryServer;
import dev.paceline.query.testing.RandomHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Rows as they were")
class PastFoldTest {
  private static final StoreId STORE = new StoreId("store-0");
  private static final int EVENTS = 205;

  @Test
  @DisplayName("are of one moment, though a rebuild throws the checkpoints away in the middle")
  void oneMoment() {
    TestDatabase database = TestDatabase.withLog();
    LogWith.steps(database, RandomHistory.of(5, 1, EVENTS));
    var settings = new CheckpointSettings(10, Duration.ofMillis(1));
    try (var models = new ReadModels(database);
        QueryServer server = QueryServer.on(database, Map.of("paceline.checkpoints.window", 0))) {
      server.awaitAll();
      new CheckpointWriter(models.log, models.database, settings).lookOnce();
      PastRows past = server.bean(PastRows.class);
      List<SalesBucket> right = past.upTo(STORE, EVENTS, PastFoldTest::buckets);
      assertThat(right).hasSizeGreaterThan(20);
      var forgotten =
          new ForgottenCheckpoints(new CheckpointCheck(models.log, models.database, settings));
      List<SalesBucket> answered =
          past.upTo(
              STORE,
              EVENTS,
              folded -> {
                models.database.inTransaction(connection -> {
                  forgotten.forget(connection, STORE.value());
                  return true;
                });
                return buckets(folded);
              });
      assertThat(answered).isEqualTo(right);
      assertThat(past.upTo(STORE, EVENTS, PastFoldTest::buckets)).isEqualTo(right);
    }
  }

  private static List<SalesBucket> buckets(Folded folded) {
    return folded
        .rows()
        .buckets()
        .between(Instant.parse("2025-01-01T00:00:00Z"), Instant.parse("2028-01-01T00:00:00Z"));
  }
}
