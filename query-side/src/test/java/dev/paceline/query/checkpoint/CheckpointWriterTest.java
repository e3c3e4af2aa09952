package dev.paceline.query.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.query.projection.ReadModels;
import dev.paceline.query.testing.LogWith;
import dev.paceline.query.testing.RandomHistory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A store that sells nothing more gets its checkpoints")
class CheckpointWriterTest {
  private static final int WINDOW = 10;
  private static final String STORE = "store-0";
  private static final List<Long> ALL =
      LongStream.rangeClosed(1, 10).map(n -> n * WINDOW).boxed().toList();

  private ReadModels models;
  private CheckpointWriter writer;

  @BeforeEach
  void write() {
    TestDatabase database = TestDatabase.withLog();
    LogWith.steps(database, RandomHistory.of(31, 1, 105));
    models = new ReadModels(database);
    models.foldAll(50);
    writer =
        new CheckpointWriter(
            models.log, models.database, new CheckpointSettings(WINDOW, Duration.ofMillis(1)));
  }

  @AfterEach
  void close() {
    models.close();
  }

  @Test
  @DisplayName("again by the process that made them, however often they are thrown away")
  void thrownAway() {
    for (int i = 0; i < 3; i++) {
      writer.lookOnce();
      assertThat(positions()).isEqualTo(ALL);
      models.server.execute(
          "truncate checkpoint, store_version, goal_version, goal_period_version,"
              + " sales_bucket_version");
    }
  }

  @Test
  @DisplayName("from another process when the one that was at it has died")
  void died() throws SQLException {
    try (Connection other = models.server.dataSource().getConnection()) {
      other.setAutoCommit(false);
      assertThat(new Checkpoints(other, STORE).lock()).isTrue();
      writer.lookOnce();
      assertThat(positions()).isEmpty();
    }
    writer.lookOnce();
    assertThat(positions()).isEqualTo(ALL);
  }

  private List<Long> positions() {
    return models
        .server
        .jdbc()
        .sql("select position from checkpoint where store_id = ? order by 1")
        .param(STORE)
        .query(Long.class)
        .list();
  }
}
