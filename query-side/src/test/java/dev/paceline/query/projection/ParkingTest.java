package dev.paceline.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.query.table.TableFailure;
import dev.paceline.query.testing.LogWith;
import dev.paceline.query.testing.LoggedStep;
import dev.paceline.query.testing.RandomHistory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionException;

@DisplayName("A store that cannot go on is parked")
class ParkingTest {
  private static final int EVENTS = 400;
  private static final long SEED = 11;

  /** A history in which, at {@code position}, an order is placed that was placed before. */
  private static ReadModels withAnOrderTwice(int position) {
    List<LoggedStep> steps = new ArrayList<>(RandomHistory.of(SEED, 3, EVENTS));
    LoggedStep first =
        steps.stream().filter(step -> step.streamId().contains("/order/")).findFirst().get();
    LoggedStep before = steps.get(position - 2);
    steps.add(
        position - 1,
        new LoggedStep(first.streamId() + "-again", 0, before.recordedAt(), first.event()));
    TestDatabase server = TestDatabase.withLog();
    LogWith.steps(server, steps);
    return new ReadModels(server);
  }

  @Test
  @DisplayName("at exactly the event whose rows the database refuses, however it was batched")
  void refusedRows() {
    try (ReadModels models = withAnOrderTwice(201)) {
      models.foldAll(EVENTS + 1);
      List<String> atOnce = models.rows();
      assertThat(parked(models)).containsExactly(201L);
      assertThat(folded(models)).isEqualTo(EVENTS + 1 - missing(models));
      models.forgetAll();
      models.foldAll(13);
      assertThat(models.rows()).isEqualTo(atOnce);
    }
  }

  private static List<Long> parked(ReadModels models) {
    return models
        .server
        .jdbc()
        .sql("select parked_at from store_cursor where parked_at is not null")
        .query(Long.class)
        .list();
  }

  private static long missing(ReadModels models) {
    return models
        .server
        .jdbc()
        .sql(
            """
            select count(*) from event_log l join store_cursor c using (store_id)
            where l.position >= c.parked_at\
            """)
        .query(Long.class)
        .single();
  }

  private static long folded(ReadModels models) {
    return models
        .server
        .jdbc()
        .sql(
            """
            select count(*) from event_log l join store_cursor c using (store_id)
            where l.position <= c.position\
            """)
        .query(Long.class)
        .single();
  }

  @Test
  @DisplayName("with a message for operators that can be stored whatever it holds")
  void plainMessage() {
    var parked = Cursor.Parked.by(7, new IllegalStateException("bad\u0000 text\nin two lines"));
    assertThat(parked.error()).isEqualTo("bad  text in two lines");
    assertThat(Cursor.Parked.by(7, new IllegalStateException()).error()).isNotBlank();
    var ours = new ClassCastException("class dev.paceline.query.A$B cannot be cast");
    assertThat(Cursor.Parked.by(7, ours).error()).isEqualTo("the event cannot be folded");
    var named = new IllegalStateException("no event order.vanished. Upgrade to read it");
    assertThat(Cursor.Parked.by(7, named).error()).isEqualTo(named.getMessage());
  }

  @Test
  @DisplayName("but never because the database went away")
  void lostConnection() {
    try (ReadModels models = withAnOrderTwice(201)) {
      assertThatThrownBy(() ->
              models.database.inTransaction(connection -> {
                models
                    .server
                    .jdbc()
                    .sql(
                        """
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where application_name like '%projection%'
                          and datname = current_database()\
                        """)
                    .query(Boolean.class)
                    .list();
                models.projection.project(
                    connection,
                    models.log.eventsAfter(0, 100).stream().map(LogReading::of).toList());
                return true;
              }))
          .isInstanceOfAny(TableFailure.class, TransactionException.class);
      assertThat(parked(models)).isEmpty();
      models.foldAll(100);
      assertThat(parked(models)).containsExactly(201L);
    }
  }
}
