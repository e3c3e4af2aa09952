package dev.paceline.query.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.query.compare.Difference;
import dev.paceline.query.compare.Difference.Kind;
import dev.paceline.query.compare.Differences;
import dev.paceline.query.projection.ReadModels;
import dev.paceline.query.testing.LogWith;
import dev.paceline.query.testing.RandomHistory;
import dev.paceline.query.testing.Spoiled;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("To check a store's checkpoints is to name what is not kept as the log has it")
class CheckpointCheckTest {
  private static final String STORE = "store-1";
  private static final int EVENTS = 1_500;
  private static final int WINDOW = 60;
  private static final long SEED = Long.getLong("checkpoints.seed", new Random().nextLong());
  private static final List<String> TABLES =
      List.of(
          "checkpoint",
          "store_version",
          "goal_version",
          "goal_period_version",
          "sales_bucket_version");

  private static ReadModels models;
  private final Random random = new Random(SEED);

  @BeforeAll
  static void fold() {
    System.out.println("checkpoints.seed=" + SEED);
    models = folded();
    writer(models, WINDOW).lookOnce();
  }

  @AfterAll
  static void close() {
    models.close();
  }

  private static ReadModels folded() {
    TestDatabase database = TestDatabase.withLog();
    LogWith.steps(database, RandomHistory.of(SEED, 3, EVENTS));
    ReadModels folded = new ReadModels(database);
    folded.foldAll(333);
    return folded;
  }

  private static CheckpointSettings of(int window) {
    return new CheckpointSettings(window, Duration.ofMillis(1));
  }

  private static CheckpointWriter writer(ReadModels models, int window) {
    return new CheckpointWriter(models.log, models.database, of(window));
  }

  private static CheckpointCheck check(ReadModels models, int window) {
    return new CheckpointCheck(models.log, models.database, of(window));
  }

  private static List<Difference> differences(ReadModels models, String store, int window) {
    Differences found = new Differences();
    long cursor =
        models
            .server
            .jdbc()
            .sql("select position from store_cursor where store_id = ?")
            .param(store)
            .query(Long.class)
            .single();
    check(models, window).check(store, cursor, found);
    assertThat(found.kept()).hasSize((int) found.count());
    return found.kept();
  }

  private static List<Difference> differences() {
    return differences(models, STORE, WINDOW);
  }

  private static long number(String sql) {
    return models.server.jdbc().sql(sql).param(STORE).query(Long.class).single();
  }

  @Test
  @DisplayName("what was written over several windows is equal, with gone periods among it")
  void equal() {
    for (int i = 0; i < 3; i++) {
      assertThat(differences(models, "store-" + i, WINDOW)).as("seed %s", SEED).isEmpty();
    }
    assertThat(number("select count(*) from checkpoint where store_id = ?")).isGreaterThan(5);
    System.out.println(
        "checkpoints: "
            + number("select count(*) from goal_period_version where gone and store_id = ?")
            + " periods are gone");
  }

  @Test
  @DisplayName("one value changed in any column of any version is named, and nothing after it")
  void everyColumn() {
    List<Spoiled> columns = Spoiled.columns(models.server, TABLES);
    assertThat(columns).hasSizeGreaterThan(55);
    for (Spoiled column : columns) {
      column.keep(models.server);
      String key = column.spoil(models.server, STORE, random);
      List<Difference> found = differences();
      column.mend(models.server);
      assertThat(found)
          .as("%s of %s, seed %s", column, key, SEED)
          .hasSizeLessThanOrEqualTo(2)
          .anyMatch(difference ->
              difference.table().equals(column.table())
                  && difference.key().equals(key)
                  && (column.isKey()
                      ? difference.kind() == Kind.MISSING
                      : column.column().equals(difference.column())));
    }
    System.out.println("checkpoints: every one of " + columns.size() + " columns was named");
    assertThat(differences()).isEmpty();
  }

  @Test
  @DisplayName("a row that is missing is named")
  void missing() {
    for (String table : TABLES) {
      Spoiled any = new Spoiled(table, "store_id", "text", true);
      any.keep(models.server);
      models.server.execute(
          """
          delete from %1$s where ctid = (select ctid from %1$s where store_id = '%2$s'
            order by ctid offset %3$d limit 1)
          """
              .formatted(
                  table,
                  STORE,
                  random.nextLong(
                      number("select count(*) from " + table + " where store_id = ?"))));
      List<Difference> found = differences();
      any.mend(models.server);

      assertThat(found)
          .as("%s, seed %s", table, SEED)
          .singleElement()
          .satisfies(difference -> {
            assertThat(difference.table()).isEqualTo(table);
            assertThat(difference.kind()).isEqualTo(Kind.MISSING);
          });
    }
  }

  @Test
  @DisplayName("a row too many is named, wherever it is put")
  void extra() {
    for (Spoiled column : Spoiled.columns(models.server, TABLES)) {
      if (!column.isKey() || column.column().equals("store_id") || isCheckpoint(column)) {
        continue;
      }
      column.keep(models.server);
      String key = column.spoil(models.server, STORE, random);
      models.server.execute(
          "insert into %s select * from kept on conflict do nothing".formatted(column.table()));
      List<Difference> found = differences();
      column.mend(models.server);
      assertThat(found)
          .as("%s of %s, seed %s", column, key, SEED)
          .extracting(Difference::kind)
          .containsExactly(Kind.EXTRA);
    }
    long second =
        number(
            "select position from checkpoint where store_id = ? order by position offset 1 limit"
                + " 1");
    long between =
        number(
            "select position from event_log where store_id = ? and position > "
                + second
                + " order by position offset 30 limit 1");
    for (long position : List.of(-1L, 0L, between, EVENTS + 10_000L)) {
      models.server.execute(
          "insert into checkpoint values ('%s', %d, 1, 1)".formatted(STORE, position));
      List<Difference> found = differences();
      models.server.execute("delete from checkpoint where position = " + position);
      assertThat(found)
          .as("seed %s", SEED)
          .containsExactly(Difference.extra("checkpoint", Long.toString(position)));
    }
    assertThat(differences()).isEmpty();
  }

  private static boolean isCheckpoint(Spoiled column) {
    return column.table().equals("checkpoint");
  }

  @Test
  @DisplayName("checkpoints of windows that were set otherwise once are equal, too")
  void otherWindows() {
    try (ReadModels other = folded()) {
      other.server.execute("update store_cursor set position = 700");
      writer(other, 40).lookOnce();
      other.server.execute("update store_cursor set position = " + EVENTS);
      writer(other, 75).lookOnce();
      for (int window : List.of(0, 1, 40, 75, 1_000)) {
        assertThat(differences(other, STORE, window)).as("%s, seed %s", window, SEED).isEmpty();
      }
    }
  }

  @Test
  @DisplayName("while checkpoints are written and thrown away, nothing is named that is right")
  void beside() throws Exception {
    try (ReadModels live = folded()) {
      AtomicBoolean over = new AtomicBoolean();
      ForgottenCheckpoints forgotten = new ForgottenCheckpoints(check(live, 20));
      Thread others =
          Thread.ofPlatform()
              .start(() -> {
                for (int i = 0; i < 12; i++) {
                  writer(live, 20).lookOnce();
                  live.database.inTransaction(connection -> {
                    forgotten.forget(connection, STORE);
                    return true;
                  });
                }
                over.set(true);
              });
      List<Integer> sizes = new ArrayList<>();
      do {
        sizes.add(differences(live, STORE, 20).size());
      } while (!over.get());
      others.join();
      assertThat(sizes).as("seed %s", SEED).containsOnly(0);
      System.out.println("checkpoints: " + sizes.size() + " checks beside others' work");
    }
  }

  @Test
  @DisplayName("versions that are in the way of a checkpoint hold no other store up")
  void inTheWay() {
    try (ReadModels other = folded()) {
      writer(other, WINDOW).lookOnce();
      long before = count(other, "store-2");
      other.server.execute("delete from checkpoint");
      CheckpointWriter writer = writer(other, WINDOW);
      other.server.execute("delete from sales_bucket_version where store_id = 'store-2'");
      other.server.execute("delete from store_version where store_id = 'store-2'");
      other.server.execute("delete from goal_version where store_id = 'store-2'");
      other.server.execute("delete from goal_period_version where store_id = 'store-2'");
      writer.lookOnce();
      assertThat(count(other, "store-2")).isEqualTo(before);
      assertThat(count(other, STORE)).isZero();
      assertThat(differences(other, STORE, WINDOW))
          .isNotEmpty()
          .allMatch(difference ->
              difference.table().equals("checkpoint") && difference.kind() == Kind.MISSING);

      other.database.inTransaction(connection -> {
        new ForgottenCheckpoints(check(other, WINDOW)).forget(connection, STORE);
        return true;
      });
      writer.lookOnce();
      assertThat(count(other, STORE)).isPositive();
      assertThat(differences(other, STORE, WINDOW)).as("seed %s", SEED).isEmpty();
    }
  }

  private static long count(ReadModels of, String store) {
    return of.server
        .jdbc()
        .sql("select count(*) from checkpoint where store_id = ?")
        .param(store)
        .query(Long.class)
        .single();
  }
}
