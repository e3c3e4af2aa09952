package dev.paceline.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paceline.eventstore.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A restored log")
class LogRestoreTest {
  private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00.123Z");
  private static final byte[] JSON = "{\"n\":\"£\"}".getBytes(StandardCharsets.UTF_8);

  private final TestDatabase database = TestDatabase.withLog();

  private static LoggedEvent event(long position, Instant at) {
    String stream = "acme/order/" + position;
    return new LoggedEvent(
        position, "acme", stream, 0, "order", new UUID(7, position), "x", 1, JSON, JSON, at);
  }

  private static Instant at(long position) {
    return BEGINNING.plusMillis(position / 3 * 10);
  }

  private void restore(List<LoggedEvent> events) {
    try (LogRestore restore = LogRestore.begin(database.settings())) {
      events.forEach(restore::add);
      restore.commit();
    }
  }

  /** Positions with holes: at the beginning, in the middle, wide and narrow. */
  private static List<LoggedEvent> withHoles(long seed, int count) {
    Random random = new Random(seed);
    List<LoggedEvent> events = new ArrayList<>();
    long position = 40;
    for (int i = 0; i < count; i++) {
      position += 1 + (random.nextInt(4) == 0 ? random.nextInt(50) : 0);
      events.add(event(position, at(position)));
    }
    return events;
  }

  @Test
  @DisplayName("holds every event as it was, where it was")
  void asItWas() {
    List<LoggedEvent> events = withHoles(1, 1_200);
    restore(events);
    try (EventLog log = database.openLog()) {
      assertThat(log.eventsAfter(0, 5_000)).usingRecursiveComparison().isEqualTo(events);
      assertThat(log.headPosition()).isEqualTo(events.getLast().position());
    }
  }

  @Test
  @DisplayName("is searched by time over its holes")
  void byTime() {
    List<LoggedEvent> events = withHoles(2, 300);
    restore(events);
    try (EventLog log = database.openLog()) {
      Instant last = events.getLast().recordedAt().plusMillis(5);
      for (Instant moment = BEGINNING.minusMillis(5);
          moment.isBefore(last);
          moment = moment.plusMillis(3)) {
        Instant now = moment;
        long expected =
            events.stream()
                .filter(event -> !event.recordedAt().isAfter(now))
                .mapToLong(LoggedEvent::position)
                .max()
                .orElse(0);
        assertThat(log.positionAt(now)).as(now.toString()).isEqualTo(expected);
      }
    }
  }

  @Test
  @DisplayName("goes on after its highest position")
  void goesOn() {
    restore(List.of(event(7, at(7)), event(90, at(90))));
    try (EventLog log = database.openLog()) {
      NewEvent next =
          new NewEvent(
              StreamKey.parse("acme/order/next"), 0, UUID.randomUUID(), "x", 1, JSON, JSON);
      assertThat(log.append(List.of(next))).isEqualTo(91);
      assertThat(log.eventsAfter(7, 10))
          .extracting(LoggedEvent::position)
          .containsExactly(90L, 91L);
    }
  }

  @Test
  @DisplayName("is empty if anything was wrong, and only an empty one can be restored")
  void allOrNothing() {
    assertThatThrownBy(() -> restore(List.of(event(3, at(3)), event(3, at(3)))))
        .isInstanceOf(RestoreRefused.class)
        .hasMessageContaining("same place");
    assertThatThrownBy(() -> restore(List.of(event(3, at(9)), event(4, at(3)))))
        .isInstanceOf(RestoreRefused.class)
        .hasMessageContaining("position 4 was recorded before");
    try (LogRestore left = LogRestore.begin(database.settings())) {
      left.add(event(1, at(1)));
    }
    try (EventLog log = database.openLog()) {
      assertThat(log.headPosition()).isZero();
    }
    restore(List.of(event(5, at(5))));
    assertThatThrownBy(() -> restore(List.of(event(6, at(6)))))
        .isInstanceOf(RestoreRefused.class)
        .hasMessageContaining("not empty");
  }
}
