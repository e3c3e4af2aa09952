package dev.paceline.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Trying out secrets")
class FailureLimitTest {
  private long now = Long.MAX_VALUE - 1; // The clock may overflow.
  private final FailureLimit limit = new FailureLimit(20, () -> now);

  @Test
  @DisplayName("is put off after twenty failures, and goes on at twenty a minute")
  void putsOff() {
    for (int i = 0; i < 20; i++) {
      assertThat(limit.take("a")).as("attempt %s", i).isZero();
    }
    assertThat(limit.take("a")).isEqualTo(Duration.ofSeconds(3));
    assertThat(limit.take("b")).isZero();

    now += Duration.ofSeconds(3).toNanos();
    assertThat(limit.take("a")).isZero();
    assertThat(limit.take("a")).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  @DisplayName("is forgotten after a minute")
  void forgets() {
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 20; i++) {
        assertThat(limit.take("a")).isZero();
      }
      assertThat(limit.take("a")).isPositive();
      now += Duration.ofMinutes(1).toNanos();
    }
  }

  @Test
  @DisplayName("costs nothing where the secret was right")
  void givesBack() {
    for (int i = 0; i < 19; i++) {
      limit.take("a");
    }
    for (int i = 0; i < 100; i++) {
      assertThat(limit.take("a")).isZero();
      limit.giveBack("a");
    }
    limit.giveBack("nobody");
  }

  @Test
  @DisplayName("does not go faster side by side")
  void countsSideBySide() {
    long passed =
        IntStream.range(0, 1_000).parallel().filter(i -> limit.take("a").isZero()).count();
    assertThat(passed).isEqualTo(20);
  }
}
