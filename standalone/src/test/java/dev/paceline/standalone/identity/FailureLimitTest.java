package dev.paceline.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
      assertThat(limit.wait("a")).as("attempt %s", i).isZero();
      limit.failed("a");
    }
    assertThat(limit.wait("a")).isEqualTo(Duration.ofSeconds(3));
    assertThat(limit.wait("b")).isZero();

    now += Duration.ofSeconds(3).toNanos();
    assertThat(limit.wait("a")).isZero();
    limit.failed("a");
    assertThat(limit.wait("a")).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  @DisplayName("is forgotten after a minute")
  void forgets() {
    for (int i = 0; i < 20; i++) {
      limit.failed("a");
    }
    now += Duration.ofMinutes(1).toNanos();
    for (int i = 0; i < 20; i++) {
      assertThat(limit.wait("a")).isZero();
      limit.failed("a");
    }
    assertThat(limit.wait("a")).isPositive();
  }
}
