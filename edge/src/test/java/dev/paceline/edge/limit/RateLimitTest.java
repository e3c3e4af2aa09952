package dev.paceline.edge.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paceline.edge.problem.ProblemKind;
import dev.paceline.edge.problem.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A limit of requests")
class RateLimitTest {

  @Test
  @DisplayName("lets a burst of twice the rate through, then tells one to wait, and only that one")
  void burst() {
    RateLimit limit = new RateLimit(3);
    for (int i = 0; i < 6; i++) {
      limit.take("busy");
    }
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 100; i++) {
                limit.take("busy");
              }
            })
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.kind()).isEqualTo(ProblemKind.TOO_MANY_REQUESTS));
    assertThatCode(() -> limit.take("quiet")).doesNotThrowAnyException();
  }
}
