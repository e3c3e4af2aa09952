package dev.paceline.query.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Work that is done again and again")
class RepeatedWorkTest {

  @Test
  @DisplayName("goes on after every failure, also where memory ran out")
  void goesOn() {
    AtomicInteger times = new AtomicInteger();
    RepeatedWork work =
        new RepeatedWork(
            "work of a test",
            Duration.ofMillis(1),
            () -> {
              switch (times.incrementAndGet()) {
                case 1 -> throw new OutOfMemoryError("made up");
                case 2 -> throw new IllegalStateException("made up");
                case 3 -> throw new StackOverflowError("made up");
                default -> {}
              }
            });
    work.start();
    try {
      await().atMost(Duration.ofMinutes(1)).until(() -> times.get() > 10);
      assertThat(work.isRunning()).isTrue();
    } finally {
      work.stop();
    }
    assertThat(work.isRunning()).isFalse();
  }
}
