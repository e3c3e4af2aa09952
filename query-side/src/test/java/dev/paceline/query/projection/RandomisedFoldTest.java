package dev.paceline.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.query.table.Writing;
import dev.paceline.query.testing.LogWith;
import dev.paceline.query.testing.LoggedStep;
import dev.paceline.query.testing.RandomHistory;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("However a log is cut into batches, the rows are the same to the byte")
class RandomisedFoldTest {
  private static final int STORES = 4;
  private static final int EVENTS = Integer.getInteger("fold.events", 2_000);

  private final long seed = Long.getLong("fold.seed", new Random().nextLong());
  private final Random random = new Random(seed);
  private final List<LoggedStep> history = RandomHistory.of(seed, STORES, EVENTS);
  private ReadModels models;
  private List<String> expected;

  @BeforeEach
  void foldOnceInMemory() {
    System.out.println("fold.seed=" + seed);
    TestDatabase server = TestDatabase.withLog();
    LogWith.steps(server, history);
    models = new ReadModels(server);
    writeWhatMemoryHolds();
    expected = models.rows();
    assertThat(expected.stream().map(row -> row.substring(0, row.indexOf(' '))).distinct())
        .as("every table has rows, seed %s", seed)
        .hasSize(ReadModels.TABLES.size());
    models.forgetAll();
  }

  @AfterEach
  void close() {
    models.close();
  }

  /** The fold with nothing behind it, written once at its end: what a rebuild from nothing is. */
  private void writeWhatMemoryHolds() {
    Map<String, List<Unread>> byStore =
        models.log.eventsAfter(0, EVENTS).stream()
            .map(LogReading::of)
            .collect(Collectors.groupingBy(Unread::storeId, TreeMap::new, Collectors.toList()));
    models.database.inTransaction(connection -> {
      Cursors cursors = new Cursors(connection);
      List<FoldedStore> folded =
          cursors.lock(byStore.keySet()).stream()
              .map(cursor -> StoreBatch.read(cursor, byStore.get(cursor.storeId())))
              .map(batch -> FoldedStore.fold(batch, new SalesFold(), WorkingSet::empty))
              .toList();
      new ChangedRows(folded).write(new Writing(connection));
      cursors.move(folded.stream().map(FoldedStore::cursor).toList());
      return true;
    });
  }

  @Test
  @DisplayName("in one batch, one by one, or in batches of any size")
  void anyBatches() {
    for (int size : List.of(EVENTS, 1, 7, 333)) {
      models.foldAll(size);
      assertThat(models.rows()).as("batches of %s, seed %s", size, seed).isEqualTo(expected);
      models.forgetAll();
    }
  }

  @Test
  @DisplayName("with restarts that lose a batch and redeliveries of what was folded before")
  void restarts() {
    long at = 0;
    while (at < EVENTS) {
      if (random.nextInt(4) == 0) {
        dieInTheMiddleOf(at);
      }
      long delivered = random.nextInt(5) == 0 ? random.nextLong(at + 1) : at;
      at = Math.max(at, models.fold(delivered, 1 + random.nextInt(200)));
    }
    assertThat(models.rows()).as("seed %s", seed).isEqualTo(expected);
  }

  private void dieInTheMiddleOf(long at) {
    try {
      models.database.inTransaction(connection -> {
        models.projection.project(
            connection, models.log.eventsAfter(at, 100).stream().map(LogReading::of).toList());
        throw new IllegalStateException("killed before the commit");
      });
    } catch (IllegalStateException killed) {
      assertThat(killed).hasMessage("killed before the commit");
    }
  }

  @Test
  @DisplayName("with several owners at once, each sure to be the only one")
  void owners() throws Exception {
    try (ExecutorService owners = Executors.newFixedThreadPool(3)) {
      List<Future<?>> runs =
          List.of(
              owners.submit(() -> models.foldAll(17)),
              owners.submit(() -> models.foldAll(101)),
              owners.submit(() -> models.foldAll(40)));
      for (Future<?> run : runs) {
        run.get();
      }
    }
    assertThat(models.rows()).as("seed %s", seed).isEqualTo(expected);
  }

  @Test
  @DisplayName("with a store that is poisoned, once it is healed; the others never notice")
  void poisoned() {
    long poison = EVENTS / 4 + random.nextInt(EVENTS / 2);
    String store = history.get((int) poison - 1).storeId();
    String name =
        models
            .server
            .jdbc()
            .sql("select name from event_log where position = ?")
            .param(poison)
            .query(String.class)
            .single();
    LogWith.rename(models.server, poison, "order.vanished");

    models.foldAll(50);
    List<String> inFifties = models.rowsOf(store);
    models.forgetAll();
    models.foldAll(EVENTS);
    assertThat(models.rowsOf(store)).as("seed %s", seed).isEqualTo(inFifties);
    assertThat(models.rows().stream().filter(row -> !row.contains(store + ",")).toList())
        .as("seed %s", seed)
        .isEqualTo(expected.stream().filter(row -> !row.contains(store + ",")).toList());
    assertThat(models.parked().retry(store)).isFalse();

    LogWith.rename(models.server, poison, name);
    assertThat(models.parked().retry(store)).isTrue();
    assertThat(models.rows()).as("seed %s", seed).isEqualTo(expected);
  }
}
