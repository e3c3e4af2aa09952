package dev.paceline.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.paceline.edge.kept.OwnerOnlyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What is kept for identity")
class OwnerOnlyFileTest {
  @TempDir Path temporary;

  private Path folder;
  private OwnerOnlyFile file;

  @BeforeEach
  void setUp() {
    folder = temporary.resolve("data");
    file = new OwnerOnlyFile(folder, "password");
  }

  @Test
  @DisplayName("is a password made once, easy to type and hard to guess, for the owner's eyes only")
  void makesPassword() throws IOException {
    LocalSecret first = LocalSecret.of(null, file);
    assertThat(first.isNew()).isTrue();
    assertThat(first.value()).matches("[2-9a-hjkmnp-z]{5}(-[2-9a-hjkmnp-z]{5}){3}");
    assertThat(rights(folder)).isEqualTo("rwx------");
    assertThat(rights(folder.resolve("password"))).isEqualTo("rw-------");
    assertThat(FirstSight.of(first).orElse("")).contains(first.value()).contains("data/password");

    LocalSecret second = LocalSecret.of(null, file);
    assertThat(second.value()).isEqualTo(first.value());
    assertThat(FirstSight.of(second)).isEmpty();
    assertThat(first.toString() + second).doesNotContain(first.value());
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  @DisplayName("is not touched where a password is configured, which may be anything but empty")
  void takesConfiguredPassword() {
    assertThat(LocalSecret.of("short", file).value()).isEqualTo("short");
    assertThat(folder).doesNotExist();
    for (String wrong : List.of("", "  ", "x".repeat(73))) {
      assertThatExceptionOfType(BadIdentity.class)
          .isThrownBy(() -> LocalSecret.of(wrong, file))
          .withMessageContaining("PACELINE_PASSWORD");
    }
  }

  @Test
  @DisplayName("is closed to others again where somebody had opened it")
  void closesAgain() throws IOException {
    LocalSecret.of(null, file);
    Path path = folder.resolve("password");
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r--r--"));

    LocalSecret.of(null, file);
    assertThat(rights(path)).isEqualTo("rw-------");
  }

  @Test
  @DisplayName("is the same for all that start at once")
  void isOneForAll() {
    List<String> seen =
        IntStream.range(0, 16)
            .parallel()
            .mapToObj(i -> LocalSecret.of(null, file).value())
            .distinct()
            .toList();
    assertThat(seen).hasSize(1);
  }

  @Test
  @DisplayName("is a key that stays the same, and stops the start when it is damaged")
  void keepsKey() throws IOException {
    OwnerOnlyFile keyFile = new OwnerOnlyFile(folder, "signing-key.json");
    String id = SigningKey.kept(keyFile).getKeyID();
    assertThat(SigningKey.kept(keyFile).getKeyID()).isEqualTo(id);
    assertThat(rights(folder.resolve("signing-key.json"))).isEqualTo("rw-------");

    String text = Files.readString(folder.resolve("signing-key.json"));
    String publicPart = SigningKey.kept(keyFile).toPublicJWK().toJSONString();
    for (String damaged : List.of("", text.substring(0, 100), "{}", publicPart)) {
      Files.writeString(folder.resolve("signing-key.json"), damaged);
      assertThatExceptionOfType(BadIdentity.class)
          .isThrownBy(() -> SigningKey.kept(keyFile))
          .withMessageEndingWith("signing-key.json is damaged.");
    }
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
