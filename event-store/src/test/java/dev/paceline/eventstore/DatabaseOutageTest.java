package dev.paceline.eventstore;

import static dev.paceline.eventstore.Events.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.paceline.eventstore.testing.FaultProxy;
import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.eventstore.testing.TestServer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("While the database cannot be reached")
class DatabaseOutageTest {

  private final TestDatabase database = TestDatabase.withLog();
  private final FaultProxy network = FaultProxy.to(TestServer.shared().port());
  private final EventStoreSettings settings =
      EventStoreSettings.of(network.through(database).address()).allowingUnsafe();
  private final EventLog log = EventLog.open(settings);
  private int orders;

  @AfterEach
  void close() {
    network.heal();
    log.close();
    network.close();
  }

  /** Slow machines may take several tries. */
  private void appendAtLast() {
    await().untilAsserted(() -> log.append(events("acme/order/try-" + ++orders, 0, 1)));
  }

  @Test
  @DisplayName("an append is answered as not recorded, and the log recovers by itself")
  void outage() {
    appendAtLast();
    network.block();
    // The first finds the connection broken on sending, so its outcome is open; the rest never go.
    assertThat(catchThrowable(() -> log.append(events("acme/order/2", 0, 1))))
        .isInstanceOf(OutcomeUnknown.class);
    assertThat(catchThrowable(() -> log.append(events("acme/order/3", 0, 1))))
        .isInstanceOf(NotRecorded.class);
    assertThat(catchThrowable(log::headPosition)).isInstanceOf(LogUnreadable.class);
    network.heal();
    appendAtLast();
    assertThat(log.eventsOfStream("acme/order/3", 0)).isEmpty();
  }

  @Test
  @DisplayName("an append that was sent but not answered in time is told to be open")
  void frozen() throws Exception {
    appendAtLast();
    try (HeldLock lock = HeldLock.on(database)) {
      OutcomeUnknown open =
          catchThrowableOfType(
              OutcomeUnknown.class, () -> log.append(events("acme/order/2", 0, 1)));
      assertThat(open).hasMessageContaining("may or may not");
      NotRecorded unsent =
          catchThrowableOfType(NotRecorded.class, () -> log.append(events("acme/order/3", 0, 1)));
      assertThat(unsent).hasMessageContaining("never sent");
    }
    await().until(() -> !log.eventsOfStream("acme/order/2", 0).isEmpty());
    appendAtLast();
    assertThat(log.eventsOfStream("acme/order/3", 0)).isEmpty();
  }

  @ParameterizedTest(name = "lost answer {0}")
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  @DisplayName("reads recover from whichever answer its first connection lost")
  void firstConnection(int answer) {
    try (FaultProxy poor = FaultProxy.to(TestServer.shared().port())) {
      poor.swallowAnswer(answer);
      DatabaseAddress address = poor.through(database).address();
      try (EventLog other = EventLog.open(EventStoreSettings.of(address).allowingUnsafe())) {
        await()
            .atMost(Duration.ofMinutes(1))
            .ignoreExceptions()
            .until(() -> other.headPosition() >= 0);
      }
    }
  }

  @Test
  @DisplayName("nobody waits longer than the settings say")
  void inTime() {
    network.block();
    long start = System.nanoTime();
    assertThat(catchThrowable(() -> log.append(events("acme/order/1", 0, 1))))
        .isInstanceOf(AppendFailed.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isGreaterThanOrEqualTo(settings.appendTimeout().minusMillis(1));
    assertThat(settings.appendTimeout()).isLessThan(Duration.ofSeconds(2));
  }
}
