package dev.paceline.eventstore;

import static dev.paceline.eventstore.Events.event;
import static dev.paceline.eventstore.Events.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.paceline.eventstore.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The event log")
class EventLogTest {

  private final TestDatabase database = TestDatabase.withLog();
  private final EventLog log = database.openLog();

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  @DisplayName("gives positions 1, 2, 3 to events in the order in which they are recorded")
  void positions() {
    assertThat(log.headPosition()).isZero();
    assertThat(log.append(events("acme/order/1", 0, 2))).isEqualTo(2);
    assertThat(log.append(events("acme/order/2", 0, 1))).isEqualTo(3);
    assertThat(log.append(events("acme/order/1", 2, 1))).isEqualTo(4);
    assertThat(log.headPosition()).isEqualTo(4);
    assertThat(log.eventsAfter(0, 100))
        .extracting(LoggedEvent::position, LoggedEvent::streamId, LoggedEvent::sequence)
        .containsExactly(
            tuple(1L, "acme/order/1", 0L),
            tuple(2L, "acme/order/1", 1L),
            tuple(3L, "acme/order/2", 0L),
            tuple(4L, "acme/order/1", 2L));
  }

  @Test
  @DisplayName("gives back what was put in")
  void columns() {
    NewEvent given = event("acme/goal/monthly-revenue", 0);
    log.append(List.of(given));
    LoggedEvent kept = log.eventsAfter(0, 1).getFirst();
    assertThat(kept.storeId()).isEqualTo("acme");
    assertThat(kept.streamType()).isEqualTo("goal");
    assertThat(kept.eventId()).isEqualTo(given.eventId());
    assertThat(kept.name()).isEqualTo(given.name());
    assertThat(kept.revision()).isEqualTo(given.revision());
    assertThat(kept.payload()).isEqualTo(given.payload());
    assertThat(kept.metadata()).isEqualTo(given.metadata());
  }

  @Test
  @DisplayName("is read in pages that end after eight megabytes, whatever their limit")
  void longEvents() {
    int events = 20;
    for (int i = 1; i <= events; i++) {
      log.append(List.of(Events.ofSize("acme/order/" + i, 1 << 20)));
    }
    log.append(events("acme/order/small", 0, 3));

    List<LoggedEvent> first = log.eventsAfter(0, 1_000);
    assertThat(first).extracting(LoggedEvent::position).isEqualTo(positions(1, 8));
    assertThat(EventLog.isFull(first, 1_000)).isTrue();
    assertThat(log.eventsOfStore("acme", 8, 1_000))
        .extracting(LoggedEvent::position)
        .isEqualTo(positions(9, 16));
    List<LoggedEvent> last = log.eventsOfStore("acme", 16, 22, 1_000);
    assertThat(last).extracting(LoggedEvent::position).isEqualTo(positions(17, 22));
    assertThat(EventLog.isFull(last, 1_000)).isFalse();
    assertThat(log.eventsAfter(7, 1)).extracting(LoggedEvent::position).containsExactly(8L);
    assertThat(log.eventsAfter(23, 1_000)).isEmpty();

    LogStorageEngine.Batch batch =
        new LogStorageEngine(log, new EventSerializer(), new WakeUps()).readAfter(8);
    assertThat(batch.upTo()).isEqualTo(16);
    assertThat(batch.isFull()).isTrue();
  }

  @Test
  @DisplayName("gives an event that alone is longer than a page")
  void longestEvent() {
    log.append(List.of(Events.ofSize("acme/order/1", EventLog.PAGE_BYTES + 1)));
    log.append(events("acme/order/2", 0, 1));
    assertThat(log.eventsAfter(0, 10)).extracting(LoggedEvent::position).containsExactly(1L);
    assertThat(log.eventsAfter(1, 10)).extracting(LoggedEvent::position).containsExactly(2L);
  }

  private static List<Long> positions(long first, long last) {
    return LongStream.rangeClosed(first, last).boxed().toList();
  }

  @Test
  @DisplayName("reads on after a position, by store and by stream")
  void reads() {
    log.append(events("acme/order/1", 0, 2));
    log.append(events("bolt/order/1", 0, 2));
    log.append(events("acme/order/2", 0, 2));
    assertThat(log.eventsAfter(2, 2)).extracting(LoggedEvent::position).containsExactly(3L, 4L);
    assertThat(log.eventsOfStore("acme", 1, 2))
        .extracting(LoggedEvent::position)
        .containsExactly(2L, 5L);
    assertThat(log.eventsOfStream("bolt/order/1", 1))
        .extracting(LoggedEvent::position)
        .containsExactly(4L);
    assertThat(log.lastPositionOfStream("acme/order/1")).isEqualTo(2);
    assertThat(log.lastPositionOfStream("acme/order/9")).isZero();
    assertThat(log.lastSequenceOfStream("acme/order/1")).isEqualTo(1);
    assertThat(log.lastSequenceOfStream("acme/order/9")).isEqualTo(-1);
  }

  @Test
  @DisplayName("refuses an event whose place in its stream is taken")
  void taken() {
    log.append(events("acme/order/1", 0, 2));
    assertThatThrownBy(() -> log.append(events("acme/order/1", 1, 2)))
        .isInstanceOf(AppendConflict.class);
    assertThat(log.headPosition()).isEqualTo(2);
  }

  @Test
  @DisplayName("refuses an event that would leave a hole in its stream")
  void hole() {
    log.append(events("acme/order/1", 0, 1));
    assertThatThrownBy(() -> log.append(events("acme/order/1", 2, 1)))
        .isInstanceOf(AppendConflict.class);
    assertThatThrownBy(() -> log.append(events("acme/order/2", 1, 1)))
        .isInstanceOf(AppendConflict.class);
    assertThat(log.headPosition()).isEqualTo(1);
  }

  @Test
  @DisplayName("takes an event that is already in for recorded when it is sent again")
  void again() throws Exception {
    UUID id = UUID.randomUUID();
    log.append(events("acme/order/0", 0, 3));
    log.append(List.of(event("acme/order/1", 0, id)));
    try (AppendStatements statements =
        LogConnections.open(LogConnections.forWriting(database.address()))) {
      PendingAppend same = new PendingAppend(List.of(event("acme/order/1", 0, id)));
      PendingAppend fresh = new PendingAppend(events("acme/order/2", 0, 2));
      PendingAppend other = new PendingAppend(List.of(event("acme/order/0", 2)));
      statements.appendChecked(List.of(same, fresh, other), true);
      assertThat(same.await(database.settings().appendTimeout())).isEqualTo(4);
      assertThat(fresh.await(database.settings().appendTimeout())).isEqualTo(6);
      assertThatThrownBy(() -> other.await(database.settings().appendTimeout()))
          .isInstanceOf(AppendConflict.class);
    }
  }

  @Test
  @DisplayName("never lets the recorded time go back, even if the server's clock does")
  void recordedAt() {
    log.append(events("acme/order/1", 0, 1));
    database.execute(
        "insert into event_log select 2, 'acme', 'acme/order/2', 0, 'order', gen_random_uuid(),"
            + " 'test.happened', 1, '', '', date_trunc('milliseconds', now()) + interval '1 hour'");
    log.append(events("acme/order/3", 0, 2));
    List<Instant> times = log.eventsAfter(0, 10).stream().map(LoggedEvent::recordedAt).toList();
    assertThat(times).isSorted();
    assertThat(times.get(2)).isEqualTo(times.get(1));
    assertThat(times).allSatisfy(time -> assertThat(time.getNano() % 1_000_000).isZero());
  }

  @Test
  @DisplayName("knows the last position recorded at or before a moment")
  void positionAt() {
    Instant noon = Instant.parse("2026-11-01T12:00:00.000Z");
    assertThat(log.positionAt(noon)).isZero();
    for (int i = 1; i <= 7; i++) {
      database.execute(
          "insert into event_log select %1$d, 'acme', 'acme/order/%1$d', 0, 'order',".formatted(i)
              + " gen_random_uuid(), 'test.happened', 1, '', '', timestamptz '"
              + noon.plusSeconds(i / 2)
              + "'");
    }
    assertThat(log.positionAt(noon.minusMillis(1))).isZero();
    assertThat(log.positionAt(noon)).isEqualTo(1);
    assertThat(log.positionAt(noon.plusMillis(999))).isEqualTo(1);
    assertThat(log.positionAt(noon.plusSeconds(1))).isEqualTo(3);
    assertThat(log.positionAt(noon.plusSeconds(2).plusNanos(999_999))).isEqualTo(5);
    assertThat(log.positionAt(noon.plusSeconds(9))).isEqualTo(7);
  }

  @Test
  @DisplayName("lets nobody change or remove what is recorded")
  void appendOnly() {
    log.append(events("acme/order/1", 0, 1));
    for (String change :
        List.of("update event_log set name = 'x'", "delete from event_log", "truncate event_log")) {
      assertThatThrownBy(() -> database.execute(change)).hasMessageContaining("append-only");
    }
  }

  @Test
  @DisplayName("records a very large group of very large events")
  void large() {
    NewEvent small = event("acme/order/1", 0);
    List<NewEvent> large =
        LongStream.range(0, 1_500)
            .mapToObj(n ->
                new NewEvent(
                    small.stream(),
                    n,
                    UUID.randomUUID(),
                    "test.happened",
                    1,
                    new byte[20_000],
                    small.metadata()))
            .toList();
    assertThat(log.append(large)).isEqualTo(1_500);
  }
}
