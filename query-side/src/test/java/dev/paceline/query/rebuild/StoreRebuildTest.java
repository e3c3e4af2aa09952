package dev.paceline.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.query.compare.UnfoldableEvent;
import dev.paceline.query.projection.ReadModels;
import dev.paceline.query.rebuild.StoreRebuild.Rebuilt;
import dev.paceline.query.testing.LogWith;
import dev.paceline.query.testing.RandomHistory;
import dev.paceline.query.testing.Spoiled;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
    "To rebuild a store is to replace what is not served as the log has it, and nothing else")
class StoreRebuildTest {
  private static final int STORES = 3;
  private static final int EVENTS = Integer.getInteger("rebuild.events", 1_200);
  private static final String STORE = "store-1";

  /** Nobody can tell from the log how often entries were replaced, or why a store is parked. */
  private static final Set<String> NOT_IN_THE_LOG =
      Set.of("store_cursor.epoch", "store_cursor.parked_error");

  private final long seed = Long.getLong("rebuild.seed", new Random().nextLong());
  private final Random random = new Random(seed);
  private ReadModels models;

  @BeforeEach
  void write() {
    System.out.println("rebuild.seed=" + seed);
    TestDatabase database = TestDatabase.withLog();
    LogWith.steps(database, RandomHistory.of(seed, STORES, EVENTS));
    models = new ReadModels(database);
  }

  @AfterEach
  void close() {
    models.close();
  }

  private Rebuilt rebuild(String store) {
    return rebuild(store, List.of());
  }

  private Rebuilt rebuild(String store, List<Rewritten> keepers) {
    try (Connection connection = models.database.forLongWork("test")) {
      return new StoreRebuild(models.log, store, connection, keepers, (position, events) -> {})
          .run();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private long replacedInAll() {
    long replaced = 0;
    for (int i = 0; i < STORES; i++) {
      replaced += rebuild("store-" + i).replaced();
    }
    return replaced;
  }

  private List<String> rowsAsOfTheFirstEpoch() {
    models.server.execute("update store_cursor set epoch = 1");
    return models.rows();
  }

  /** The rows that only one of them has. */
  private static List<String> notAs(List<String> right, List<String> rows) {
    List<String> differing = new ArrayList<>(rows);
    right.forEach(row -> {
      if (!differing.remove(row)) {
        differing.add("missing: " + row);
      }
    });
    return differing;
  }

  private int epoch(String store) {
    return models
        .server
        .jdbc()
        .sql("select epoch from store_cursor where store_id = ?")
        .param(store)
        .query(Integer.class)
        .single();
  }

  @Test
  @DisplayName("rows that are as they have to be are not touched")
  void untouched() {
    models.foldAll(250);
    List<String> before = models.rows();
    List<String> versions = versions();

    assertThat(replacedInAll()).isZero();
    assertThat(models.rows()).as("seed %s", seed).isEqualTo(before);
    assertThat(versions()).as("PostgreSQL's own versions of the rows").isEqualTo(versions);
  }

  private List<String> versions() {
    return ReadModels.TABLES.stream()
        .flatMap(table ->
            models
                .server
                .jdbc()
                .sql("select '%1$s ' || xmin || ctid from %1$s order by 1".formatted(table))
                .query(String.class)
                .list()
                .stream())
        .toList();
  }

  @Test
  @DisplayName(
      "one value changed in any column is put right; the epoch rises only for the ticker's")
  void everyColumn() {
    models.foldAll(250);
    List<String> right = models.rows();
    for (Spoiled column : Spoiled.columns(models.server, ReadModels.TABLES)) {
      if (NOT_IN_THE_LOG.contains(column.toString()) || column.table().equals("store_cursor")) {
        continue;
      }
      String key = column.spoil(models.server, STORE, random);
      if (column.column().equals("store_id")) {
        models.server.execute(
            "delete from %s where store_id = 'store-1x'".formatted(column.table()));
      }

      long replaced = rebuild(STORE).replaced();

      assertThat(replaced).as("%s %s, seed %s", column, key, seed).isBetween(1L, 2L);
      assertThat(epoch(STORE))
          .as("%s %s, seed %s", column, key, seed)
          .isEqualTo(column.table().equals("ticker_entry") ? 2 : 1);
      assertThat(notAs(right, rowsAsOfTheFirstEpoch()))
          .as("%s %s, seed %s", column, key, seed)
          .isEmpty();
    }
  }

  @Test
  @DisplayName("a cursor that is wrong or gone is put right, whatever it says")
  void cursor() {
    models.foldAll(250);
    List<String> right = models.rows();
    for (String wrong :
        List.of(
            "delete from store_cursor where store_id = 'store-1'",
            "update store_cursor set position = position + 1 where store_id = 'store-1'",
            "update store_cursor set position = position + 100000 where store_id = 'store-1'",
            "update store_cursor set seq = seq + 1 where store_id = 'store-1'",
            "update store_cursor set seq_with_tests = 0 where store_id = 'store-1'")) {
      models.server.execute(wrong);
      rebuild(STORE);
      assertThat(notAs(right, rowsAsOfTheFirstEpoch())).as("%s, seed %s", wrong, seed).isEmpty();
    }
  }

  @Test
  @DisplayName("rows are made from nothing, and out of a heap of wrong ones")
  void fromNothing() {
    models.foldAll(250);
    List<String> right = models.rows();
    models.forgetAll();
    assertThat(replacedInAll()).isPositive();
    assertThat(notAs(right, rowsAsOfTheFirstEpoch())).as("seed %s", seed).isEmpty();

    models.server.execute("update ticker_entry set seq = -seq, units = units + 1");
    models.server.execute("update ticker_entry set seq = 1 - seq where seq < -1");
    models.server.execute("update sales_order set order_id = 'x' || order_id");
    models.server.execute("update order_change set position = -position");
    models.server.execute("update goal_period set learned = 'gone', pace_steps = ''");
    models.server.execute("update sales_bucket set quarter = quarter + interval '1 minute'");
    models.server.execute("update goal set status = 'lost', terms = '[]'");
    models.server.execute("update store set time_zone = 'Nowhere'");
    assertThat(replacedInAll()).isPositive();
    assertThat(notAs(right, rowsAsOfTheFirstEpoch())).as("seed %s", seed).isEmpty();
    assertThat(replacedInAll()).isZero();
  }

  @Test
  @DisplayName("live batches go on beside it; at the end the rows are the same to the byte")
  void besideLiveBatches() throws Exception {
    models.foldAll(EVENTS);
    List<String> right = models.rows();
    models.forgetAll();
    long at = models.fold(0, EVENTS / 4);
    AtomicBoolean over = new AtomicBoolean();
    Thread live =
        Thread.ofPlatform()
            .start(() -> {
              long position = at;
              long next = models.fold(position, 5);
              while (next > position) {
                position = next;
                next = models.fold(position, 5);
              }
              over.set(true);
            });
    Set<String> tickersSpoiled = new TreeSet<>();
    List<Spoiled> columns =
        Spoiled.columns(models.server, ReadModels.TABLES).stream()
            .filter(column -> !column.isKey() && isHarmlessToTheFold(column))
            .toList();
    int rounds = 0;
    long replaced = 0;
    while (!over.get()) {
      String store = "store-" + random.nextInt(STORES);
      if (random.nextBoolean()) {
        Spoiled column = columns.get(random.nextInt(columns.size()));
        if (column.spoiledIfThere(models.server, store, random)
            && column.table().equals("ticker_entry")) {
          tickersSpoiled.add(store);
        }
      }
      replaced += rebuild(store).replaced();
      rounds++;
    }
    live.join();
    replaced += replacedInAll();

    System.out.println("rebuild: " + rounds + " beside live batches, replaced " + replaced);
    for (int i = 0; i < STORES; i++) {
      assertThat(epoch("store-" + i) > 1)
          .as("store %s, seed %s", i, seed)
          .isEqualTo(tickersSpoiled.contains("store-" + i));
    }
    models.parked().retry("store-0");
    assertThat(notAs(right, rowsAsOfTheFirstEpoch())).as("seed %s", seed).isEmpty();
  }

  /** What the live fold does not read, or only adds to, so that it does not stop at it. */
  private static boolean isHarmlessToTheFold(Spoiled column) {
    return switch (column.table()) {
      case "ticker_entry" -> !column.column().startsWith("seq");
      case "sales_order", "order_change", "sales_taken_back" -> true;
      case "sales_bucket" -> true;
      case "goal_period" ->
          Set.of("actual", "orders", "pace_steps", "recut").contains(column.column());
      default -> false;
    };
  }

  /** Keeps something of which so much is wrong, until it is forgotten. */
  private static final class Keeper implements Rewritten {
    private long wrong;
    private int forgotten;

    @Override
    public long wrong(String storeId, long position) {
      return wrong;
    }

    @Override
    public void forget(Connection connection, String storeId) {
      wrong = 0;
      forgotten++;
    }
  }

  @Test
  @DisplayName("what others keep of a store is thrown away where it is wrong, and only there")
  void keepers() {
    models.foldAll(250);
    Keeper keeper = new Keeper();
    models.server.execute("update sales_bucket set gross = gross + 1 where store_id = 'store-1'");
    models.server.execute("update ticker_entry set units = units + 1 where store_id = 'store-1'");
    assertThat(rebuild(STORE, List.of(keeper)).replaced()).isPositive();
    assertThat(keeper.forgotten).isZero();

    for (String spoiled : List.of("update sales_bucket set gross = gross + 1", "select 1")) {
      models.server.execute(spoiled);
      keeper.wrong = 3;
      keeper.forgotten = 0;
      assertThat(rebuild(STORE, List.of(keeper)).replaced()).isGreaterThanOrEqualTo(3);
      assertThat(keeper.forgotten).isOne();
    }
  }

  @Test
  @DisplayName("a store whose log cannot be folded up to its cursor stays as it is")
  void unfoldable() {
    models.foldAll(250);
    models.server.execute("update sales_bucket set orders = orders + 1");
    List<String> before = models.rows();
    long position =
        models
            .server
            .jdbc()
            .sql("select max(position) from event_log where store_id = ? and name = 'order.placed'")
            .param(STORE)
            .query(Long.class)
            .single();
    LogWith.rename(models.server, position, "order.vanished");

    assertThatThrownBy(() -> rebuild(STORE))
        .isInstanceOf(UnfoldableEvent.class)
        .hasMessageContaining(Long.toString(position));
    assertThat(models.rows()).as("seed %s", seed).isEqualTo(before);
  }
}
