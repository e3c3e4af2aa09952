package dev.paceline.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.paceline.eventstore.testing.TestDatabase;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A listener on a channel")
class PostgresListenerTest {

  private static final Duration NEVER = Duration.ofHours(1);

  private final TestDatabase database = TestDatabase.fresh();
  private final List<String> heard = new CopyOnWriteArrayList<>();

  private PostgresListener listen(Duration poll) {
    PostgresListener listener =
        PostgresListener.start(
            database.address(), "shop", poll, payload -> heard.add(String.valueOf(payload)));
    await().until(() -> heard.contains("null"));
    return listener;
  }

  @Test
  @DisplayName("hears what is notified, after a first call to look")
  void hears() {
    try (PostgresListener listener = listen(NEVER)) {
      database.jdbc().sql("select pg_notify('shop', 'one')").query().listOfRows();
      database.jdbc().sql("select pg_notify('other', 'two')").query().listOfRows();
      database.jdbc().sql("select pg_notify('shop', 'three')").query().listOfRows();
      await().until(() -> heard.size() == 3);
      assertThat(heard).containsExactly("null", "one", "three");
    }
  }

  @Test
  @DisplayName("hears at once also while notifications come without a pause")
  void withoutPause() throws Exception {
    AtomicBoolean enough = new AtomicBoolean();
    try (PostgresListener listener = listen(NEVER);
        Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      Thread notifying =
          Thread.ofVirtual()
              .start(() -> {
                for (int i = 0; !enough.get(); i++) {
                  notify(statement, i);
                }
              });
      await().until(() -> heard.size() > 1);
      enough.set(true);
      notifying.join();
    }
  }

  private static void notify(Statement statement, int number) {
    try {
      statement.execute("notify shop, '" + number + "'");
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @DisplayName("reconnects when its connection is ended, and calls once to look")
  void reconnects() {
    try (PostgresListener listener = listen(NEVER)) {
      database
          .jdbc()
          .sql(
              "select pg_terminate_backend(pid) from pg_stat_activity"
                  + " where application_name = 'paceline listener shop' and datname = current_database()")
          .query()
          .listOfRows();
      await().until(() -> heard.stream().filter("null"::equals).count() >= 2);
      await()
          .until(() -> {
            database.jdbc().sql("select pg_notify('shop', 'back')").query().listOfRows();
            return heard.contains("back");
          });
    }
  }

  @Test
  @DisplayName("calls to look after a silence")
  void silence() {
    try (PostgresListener listener = listen(Duration.ofMillis(50))) {
      await().until(() -> heard.size() >= 3);
    }
  }
}
