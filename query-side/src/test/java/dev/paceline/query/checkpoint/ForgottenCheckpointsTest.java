package dev.paceline.query.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.query.projection.ReadModels;
import dev.paceline.query.testing.LogWith;
import dev.paceline.query.testing.RandomHistory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Checkpoints of a store whose rows are replaced")
class ForgottenCheckpointsTest {
  private static final CheckpointSettings SETTINGS =
      new CheckpointSettings(50, Duration.ofMillis(1));
  private static final int EVENTS = 400;
  private static final List<String> TABLES =
      List.of(
          "checkpoint",
          "store_version",
          "goal_version",
          "goal_period_version",
          "sales_bucket_version");

  private ReadModels models;
  private CheckpointWriter writer;
  private ForgottenCheckpoints forgotten;

  @BeforeEach
  void write() {
    TestDatabase database = TestDatabase.withLog();
    LogWith.steps(database, RandomHistory.of(21, 2, EVENTS));
    models = new ReadModels(database);
    models.foldAll(100);
    writer = new CheckpointWriter(models.log, models.database, SETTINGS);
    writer.lookOnce();
    forgotten =
        new ForgottenCheckpoints(new CheckpointCheck(models.log, models.database, SETTINGS));
  }

  @AfterEach
  void close() {
    models.close();
  }

  private List<String> rowsOf(String store) {
    List<String> rows = new ArrayList<>();
    for (String table : TABLES) {
      rows.addAll(
          models
              .server
              .jdbc()
              .sql(
                  "select '%1$s ' || t::text from %1$s t where store_id = ? order by 1"
                      .formatted(table))
              .param(store)
              .query(String.class)
              .list());
    }
    return rows;
  }

  private Connection transaction() throws SQLException {
    Connection connection = models.server.dataSource().getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  @Test
  @DisplayName("are all thrown away, those of no other store, and made again as they were")
  void forget() throws SQLException {
    List<String> one = rowsOf("store-0");
    List<String> other = rowsOf("store-1");
    assertThat(TABLES).allMatch(table -> one.stream().anyMatch(row -> row.startsWith(table + " ")));
    try (Connection connection = transaction()) {
      forgotten.forget(connection, "store-0");
      assertThat(rowsOf("store-0")).as("before it is committed").isEqualTo(one);
      connection.commit();
    }
    assertThat(rowsOf("store-0")).isEmpty();
    assertThat(rowsOf("store-1")).isEqualTo(other);

    writer.lookOnce();
    assertThat(rowsOf("store-0")).isEqualTo(one);
    assertThat(rowsOf("store-1")).isEqualTo(other);
  }

  @Test
  @DisplayName("stay where the rows are not replaced in the end")
  void rolledBack() throws SQLException {
    List<String> before = rowsOf("store-0");
    try (Connection connection = transaction()) {
      forgotten.forget(connection, "store-0");
      connection.rollback();
    }
    assertThat(rowsOf("store-0")).isEqualTo(before);
  }

  @Test
  @DisplayName("are not added to meanwhile, in this process or another, and then they are")
  void nobodyAdds() throws SQLException {
    List<String> before = rowsOf("store-0");
    models.server.execute("delete from checkpoint");
    models.server.execute("truncate store_version, goal_version, goal_period_version");
    models.server.execute("truncate sales_bucket_version");
    try (Connection connection = transaction()) {
      forgotten.forget(connection, "store-0");
      new CheckpointWriter(models.log, models.database, SETTINGS).lookOnce();
      assertThat(rowsOf("store-0")).isEmpty();
      assertThat(rowsOf("store-1")).isNotEmpty();
      connection.commit();
    }
    new CheckpointWriter(models.log, models.database, SETTINGS).lookOnce();
    assertThat(rowsOf("store-0")).isEqualTo(before);
  }

  @Test
  @DisplayName("are thrown away after one that is just being written, which goes with them")
  void waits() throws Exception {
    try (Connection writing = transaction();
        Connection rebuilding = transaction()) {
      Checkpoints checkpoints = new Checkpoints(writing, "store-0");
      assertThat(checkpoints.lock()).isTrue();
      Checkpoint last = checkpoints.upTo(Long.MAX_VALUE);
      checkpoints.add(new Checkpoint(last.position() + 1, last.count()));

      AtomicBoolean over = new AtomicBoolean();
      Thread rebuild =
          Thread.ofPlatform()
              .start(() -> {
                forgotten.forget(rebuilding, "store-0");
                over.set(true);
              });
      await().atMost(Duration.ofMinutes(1)).until(this::somebodyWaits);
      assertThat(over).isFalse();
      writing.commit();
      rebuild.join();
      rebuilding.commit();
    }
    assertThat(rowsOf("store-0")).isEmpty();
  }

  private boolean somebodyWaits() {
    return models
        .server
        .jdbc()
        .sql(
            """
            select exists (select from pg_locks l join pg_database d on d.oid = l.database
                            where d.datname = current_database() and l.locktype = 'advisory'
                              and not l.granted)
            """)
        .query(Boolean.class)
        .single();
  }

  @Test
  @DisplayName("are wrong by so many differences as a check names")
  void wrong() {
    assertThat(forgotten.wrong("store-0", EVENTS)).isZero();
    models.server.execute(
        "update store_version set name = name || 'x', revision = revision + 1 where store_id ="
            + " 'store-0' and checkpoint = (select min(checkpoint) from store_version where"
            + " store_id = 'store-0')");
    assertThat(forgotten.wrong("store-0", EVENTS)).isEqualTo(2);
    assertThat(forgotten.wrong("store-1", EVENTS)).isZero();
  }
}
