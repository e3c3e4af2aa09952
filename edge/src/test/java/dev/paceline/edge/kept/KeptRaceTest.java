package dev.paceline.edge.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A file that is made once")
class KeptRaceTest {
  @TempDir Path folder;

  @Test
  @DisplayName("stays the first one's, even if another process makes it between look and write")
  void staysTheFirstOnes() throws Exception {
    OwnerOnlyFile file = new OwnerOnlyFile(folder, "key");
    CountDownLatch looked = new CountDownLatch(1);
    CountDownLatch written = new CountDownLatch(1);
    Thread first =
        Thread.ofPlatform()
            .start(() -> {
              await(looked);
              new OwnerOnlyFile(folder, "key").readOrMake(() -> "first");
              written.countDown();
            });

    OwnerOnlyFile.Kept kept =
        file.readOrMake(() -> {
          looked.countDown();
          await(written);
          return "second";
        });
    first.join();

    assertThat(kept.text()).isEqualTo("first");
    assertThat(kept.isNew()).isFalse();
    assertThat(Files.readString(folder.resolve("key"))).isEqualTo("first\n");
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
