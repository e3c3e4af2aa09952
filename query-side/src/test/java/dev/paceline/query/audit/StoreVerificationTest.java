package dev.paceline.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.query.audit.AuditRuns.Result;
import dev.paceline.query.compare.Difference;
import dev.paceline.query.compare.Difference.Kind;
import dev.paceline.query.projection.ReadModels;
import dev.paceline.query.testing.LogWith;
import dev.paceline.query.testing.RandomHistory;
import dev.paceline.query.testing.Spoiled;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("To verify a store is to name what is not served as the log has it")
class StoreVerificationTest {
  private static final String STORE = "store-1";
  private static final int EVENTS = 1_500;
  private static final long SEED = Long.getLong("audit.seed", new Random().nextLong());

  /** How often an installation's entries were replaced is not in the log. */
  private static final Set<String> OF_THE_INSTALLATION = Set.of("store_cursor.epoch");

  private static ReadModels models;
  private final Random random = new Random(SEED);

  @BeforeAll
  static void fold() {
    System.out.println("audit.seed=" + SEED);
    models = folded(333);
  }

  @AfterAll
  static void close() {
    models.close();
  }

  private static ReadModels folded(int batch) {
    TestDatabase database = TestDatabase.withLog();
    LogWith.steps(database, RandomHistory.of(SEED, 3, EVENTS));
    ReadModels folded = new ReadModels(database);
    folded.foldAll(batch);
    return folded;
  }

  private static Result verify(ReadModels models, String store) {
    try (Connection connection = models.database.forLongWork("test")) {
      return new StoreVerification(models.log, store, connection, events -> {}).run();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Difference> differences() {
    return verify(models, STORE).found().kept();
  }

  @Test
  @DisplayName("what was folded is equal, with the same digest in another installation")
  void equal() {
    try (ReadModels other = folded(77)) {
      for (int i = 0; i < 3; i++) {
        Result here = verify(models, "store-" + i);
        Result there = verify(other, "store-" + i);
        assertThat(here.found().kept()).as("seed %s", SEED).isEmpty();
        assertThat(here.digest()).hasSize(64).isEqualTo(there.digest());
        assertThat(here.position()).isEqualTo(there.position()).isPositive();
        assertThat(here.events()).isEqualTo(there.events()).isPositive();
      }
    }
    assertThat(verify(models, "store-0").digest()).isNotEqualTo(verify(models, STORE).digest());
  }

  @Test
  @DisplayName("one value changed in any column of any served row is named")
  void everyColumn() {
    List<Spoiled> columns = Spoiled.columns(models.server, ReadModels.TABLES);
    assertThat(columns).hasSizeGreaterThan(80);
    int tried = 0;
    for (Spoiled column : columns) {
      if (OF_THE_INSTALLATION.contains(column.toString())) {
        continue;
      }
      column.keep(models.server);
      String key = column.spoil(models.server, STORE, random);
      List<Difference> found = differences();
      column.mend(models.server);
      tried++;
      assertThat(found)
          .as("%s of %s, seed %s", column, key, SEED)
          .anyMatch(difference ->
              difference.table().equals(column.table())
                  && difference.key().equals(key)
                  && (column.isKey()
                      ? difference.kind() == Kind.MISSING
                      : column.column().equals(difference.column())));
      if (!column.table().equals("store_cursor")) {
        assertThat(found).as("%s, seed %s", column, SEED).hasSizeLessThanOrEqualTo(2);
      }
    }
    System.out.println("audit: every one of " + tried + " columns was named");
    assertThat(differences()).isEmpty();
  }

  @Test
  @DisplayName("a row that is missing is named, and so is one too many")
  void rows() {
    for (Spoiled column : Spoiled.columns(models.server, ReadModels.TABLES)) {
      if (!column.isKey() || column.column().equals("store_id")) {
        continue;
      }
      column.keep(models.server);
      String key = column.spoil(models.server, STORE, random);
      models.server.execute(
          "insert into %1$s select * from kept on conflict do nothing".formatted(column.table()));
      List<Difference> extra = differences();
      column.mend(models.server);
      if (!column.table().equals("store_cursor") && !column.table().equals("ticker_entry")) {
        assertThat(extra)
            .as("%s of %s, seed %s", column, key, SEED)
            .extracting(Difference::kind)
            .containsExactly(Kind.EXTRA);
      }
    }
    assertThat(differences()).isEmpty();
  }

  @Test
  @DisplayName("an event that cannot be folded any more is named")
  void brokenEvent() {
    long position =
        models
            .server
            .jdbc()
            .sql(
                "select position from event_log where store_id = ? and name = 'order.placed' limit 1")
            .param(STORE)
            .query(Long.class)
            .single();
    LogWith.rename(models.server, position, "order.vanished");
    Result broken = verify(models, STORE);
    LogWith.rename(models.server, position, "order.placed");

    assertThat(broken.digest()).isNull();
    assertThat(broken.found().kept()).hasSize(1);
    Difference named = broken.found().kept().getFirst();
    assertThat(named.table()).isEqualTo("event_log");
    assertThat(named.key()).isEqualTo(Long.toString(position));
    assertThat(named.kind()).isEqualTo(Kind.UNREADABLE);
  }

  @Test
  @DisplayName("while live batches go on, nothing is named that is right")
  void beside() throws Exception {
    try (ReadModels live = folded(500)) {
      live.forgetAll();
      AtomicBoolean over = new AtomicBoolean();
      Thread batches =
          Thread.ofPlatform()
              .start(() -> {
                live.foldAll(3);
                over.set(true);
              });
      int runs = 0;
      while (!over.get()) {
        assertThat(verifyOnceThere(live)).as("seed %s", SEED).isEmpty();
        runs++;
      }
      batches.join();
      assertThat(verify(live, STORE).found().kept()).isEmpty();
      System.out.println("audit: " + runs + " runs beside live batches");
    }
  }

  /** Before its first event a store has no cursor. */
  private List<Difference> verifyOnceThere(ReadModels live) {
    boolean there =
        live.server
            .jdbc()
            .sql("select exists (select from store_cursor where store_id = ?)")
            .param(STORE)
            .query(Boolean.class)
            .single();
    return there ? verify(live, STORE).found().kept() : List.of();
  }
}
