package dev.paceline.eventstore;

import static dev.paceline.eventstore.Events.event;
import static dev.paceline.eventstore.Events.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.paceline.eventstore.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Appends that wait together")
class GroupCommitTest {

  private final TestDatabase database = TestDatabase.withLog();
  private final EventStoreSettings settings = database.settings();
  private final EventLog log =
      EventLog.open(
          new EventStoreSettings(
              settings.database(), Duration.ofMinutes(1), 20, 2, settings.pollInterval(), true));
  private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
  private final List<CompletableFuture<Long>> answers = new ArrayList<>();

  @AfterEach
  void close() {
    log.close();
    callers.close();
  }

  private CompletableFuture<Long> append(List<NewEvent> events) {
    CompletableFuture<Long> answer =
        CompletableFuture.supplyAsync(() -> log.append(events), callers);
    answers.add(answer);
    return answer;
  }

  /** One call stands at the lock; whatever is appended now is the next group. */
  private HeldLock gathering() throws Exception {
    HeldLock lock = HeldLock.on(database);
    append(events("acme/order/first", 0, 1));
    return lock.awaitCalls(1);
  }

  @Test
  @DisplayName("go in by one call, all of them")
  void together() throws Exception {
    try (HeldLock lock = gathering()) {
      for (int i = 0; i < 10; i++) {
        append(events("acme/order/" + i, 0, 3));
      }
    }
    answers.forEach(CompletableFuture::join);
    assertThat(log.eventsAfter(0, 100)).hasSize(31);
    assertThat(log.eventsAfter(1, 100).stream().map(LoggedEvent::recordedAt).distinct())
        .as("calls, told apart by their recorded time")
        .hasSizeLessThanOrEqualTo(10);
  }

  @Test
  @DisplayName("stand or fall alone: one that conflicts fails, its neighbours succeed")
  void conflict() throws Exception {
    log.append(events("acme/order/taken", 0, 1));
    CompletableFuture<Long> before;
    CompletableFuture<Long> conflicting;
    CompletableFuture<Long> after;
    try (HeldLock lock = gathering()) {
      before = append(events("acme/order/before", 0, 2));
      conflicting = append(events("acme/order/taken", 0, 2));
      after = append(events("acme/order/after", 0, 2));
    }
    assertThatThrownBy(conflicting::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(AppendConflict.class);
    assertThat(List.of(before.join(), after.join())).containsExactlyInAnyOrder(4L, 6L);
    assertThat(log.headPosition()).isEqualTo(6);
  }

  @Test
  @DisplayName("to one stream don't share a group: the second is told of the conflict")
  void sameStream() throws Exception {
    CompletableFuture<Long> one;
    CompletableFuture<Long> two;
    try (HeldLock lock = gathering()) {
      one = append(List.of(event("acme/order/same", 0)));
      two = append(List.of(event("acme/order/same", 0)));
    }
    await().until(() -> one.isDone() && two.isDone());
    assertThat(one.isCompletedExceptionally()).isNotEqualTo(two.isCompletedExceptionally());
    assertThat(log.headPosition()).isEqualTo(2);
  }

  @Test
  @DisplayName("don't suffer from a neighbour whose value the database refuses")
  void badValue() throws Exception {
    CompletableFuture<Long> good;
    CompletableFuture<Long> bad;
    try (HeldLock lock = gathering()) {
      good = append(events("acme/order/good", 0, 1));
      bad = append(events("acme/order/\0", 0, 1));
    }
    assertThatThrownBy(bad::join).hasCauseInstanceOf(NotRecorded.class);
    good.join();
    assertThat(log.headPosition()).isEqualTo(2);
  }

  @Test
  @DisplayName("are recorded once when their connection ends before they are answered")
  void connectionLost() throws Exception {
    try (HeldLock lock = gathering()) {
      lock.terminateWaitingCalls();
      append(events("acme/order/next", 0, 2));
      lock.awaitCalls(1);
      lock.terminateWaitingCalls();
      lock.awaitCalls(1);
    }
    answers.forEach(CompletableFuture::join);
    assertThat(log.headPosition()).isEqualTo(3);
  }

  @Test
  @DisplayName("are refused at once, and never recorded, when too many wait")
  void full() throws Exception {
    try (HeldLock lock = gathering()) {
      for (int i = 0; i < 30; i++) {
        append(events("acme/order/" + i, 0, 1));
      }
      await()
          .until(() ->
              answers.stream().filter(CompletableFuture::isCompletedExceptionally).count() >= 10);
      assertThat(answers.stream().filter(CompletableFuture::isCompletedExceptionally))
          .allSatisfy(
              refused -> assertThatThrownBy(refused::join).hasCauseInstanceOf(NotRecorded.class));
    }
    await().until(() -> answers.stream().allMatch(CompletableFuture::isDone));
    assertThat(log.headPosition()).isEqualTo(21);
  }

  @Test
  @DisplayName("are answered before a shutdown ends, and later ones refused")
  void drain() throws Exception {
    CompletableFuture<Void> shutdown;
    try (HeldLock lock = gathering()) {
      for (int i = 0; i < 10; i++) {
        append(events("acme/order/" + i, 0, 1));
      }
      await().until(() -> log.waiting() == 10);
      shutdown = CompletableFuture.runAsync(log::drain, callers);
      await()
          .untilAsserted(() ->
              assertThatThrownBy(() -> log.append(events("acme/order/late", 0, 1)))
                  .isInstanceOf(NotRecorded.class)
                  .hasMessageContaining("not taking"));
    }
    shutdown.join();
    answers.forEach(CompletableFuture::join);
    assertThat(log.eventsAfter(0, 100)).hasSize(11);
    log.start();
    assertThat(log.append(events("acme/order/late", 0, 1))).isEqualTo(12);
  }
}
