package dev.paceline.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

@DisplayName("Checking secrets")
class SecretHashesTest {
  private final SecretHashes hashes = new SecretHashes();

  @Test
  @DisplayName("is right for what was right before, and for nothing else")
  void remembers() {
    String first = new BCryptPasswordEncoder(4).encode("first");
    String second = new BCryptPasswordEncoder(4).encode("second");
    String both = SecretHashes.together(List.of(first, second));
    for (int i = 0; i < 3; i++) {
      assertThat(hashes.matches("first", both)).isTrue();
      assertThat(hashes.matches("second", both)).isTrue();
      assertThat(hashes.matches("third", both)).isFalse();
      assertThat(hashes.matches("first", second)).isFalse();
      assertThat(hashes.matches(null, both)).isFalse();
    }
  }

  @Test
  @DisplayName("is refused where many guess at once, while the right secret still passes")
  void refusesCrowd() throws Exception {
    String slow = new BCryptPasswordEncoder(12).encode("right");
    assertThat(hashes.matches("right", slow)).isTrue();
    try (ExecutorService threads = Executors.newFixedThreadPool(60)) {
      Callable<Boolean> guess = () -> hashes.matches("wrong", slow);
      List<Future<Boolean>> guesses =
          IntStream.range(0, 60).mapToObj(i -> threads.submit(guess)).toList();

      assertThat(hashes.matches("right", slow)).isTrue();
      int refused = 0;
      for (Future<Boolean> each : guesses) {
        try {
          assertThat(each.get()).isFalse();
        } catch (ExecutionException e) {
          assertThat(e).hasCauseInstanceOf(SecretHashes.Busy.class);
          refused++;
        }
      }
      assertThat(refused).isPositive();
    }
  }
}
