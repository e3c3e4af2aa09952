package dev.paceline.query.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paceline.api.audit.SigningKey;
import dev.paceline.eventstore.testing.TestDatabase;
import dev.paceline.query.database.QueryMigration;
import dev.paceline.query.projection.ProjectionDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The audit key")
class AuditKeyFileTest {
  @TempDir Path folder;

  private ProjectionDatabase database;

  @BeforeEach
  void open() {
    TestDatabase server = TestDatabase.withLog();
    QueryMigration.migrate(server.address());
    database = new ProjectionDatabase(server.address());
  }

  @AfterEach
  void close() {
    database.close();
  }

  private AuditKeys open(Path file) {
    return new AuditKeyFile(file, false).open(database);
  }

  @Test
  @DisplayName("is made once, for its owner alone, and is the same at every start")
  void madeOnce() throws Exception {
    Path file = folder.resolve("new").resolve("audit-key.pem");
    AuditKeys first = open(file);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(open(file).publicHalf().id()).isEqualTo(first.publicHalf().id());
    assertThat(first.all()).hasSize(1);
    assertThat(Files.readString(file)).startsWith("-----BEGIN PRIVATE KEY-----\n");
  }

  @Test
  @DisplayName("is one, however many processes start at once")
  void madeAtOnce() throws Exception {
    Path file = folder.resolve("audit-key.pem");
    List<Callable<String>> starts = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      starts.add(() -> open(file).publicHalf().id());
    }
    try (var threads = Executors.newFixedThreadPool(6)) {
      List<String> ids = new ArrayList<>();
      for (Future<String> id : threads.invokeAll(starts)) {
        ids.add(id.get());
      }
      assertThat(ids.stream().distinct()).hasSize(1);
    }
  }

  @Test
  @DisplayName("that is missing, of another installation or unreadable says what to do")
  void trouble() throws Exception {
    Path file = folder.resolve("audit-key.pem");
    AuditKeys first = open(file);

    Files.move(file, folder.resolve("kept"));
    assertThatThrownBy(() -> open(file))
        .isInstanceOf(AuditKeyTrouble.class)
        .hasMessageContaining("is missing")
        .hasMessageContaining(first.publicHalf().id());
    assertThat(Files.exists(file)).isFalse();

    Files.writeString(file, SigningKey.random().pem());
    assertThatThrownBy(() -> open(file))
        .isInstanceOf(AuditKeyTrouble.class)
        .hasMessageContaining(first.publicHalf().id())
        .extracting(trouble -> ((AuditKeyTrouble) trouble).action())
        .asString()
        .contains("PACELINE_AUDIT_KEY");

    Files.writeString(file, "nothing");
    assertThatThrownBy(() -> open(file)).hasMessageContaining("holds no private Ed25519 key");

    Files.delete(file);
    Files.move(folder.resolve("kept"), file);
    assertThat(open(file).publicHalf().id()).isEqualTo(first.publicHalf().id());
  }

  @Test
  @DisplayName("that is lost can be followed by a new one, and the old public half is kept")
  void lost() throws Exception {
    Path file = folder.resolve("audit-key.pem");
    AuditKeys first = open(file);
    Files.delete(file);
    AuditKeys second = new AuditKeyFile(file, true).open(database);
    assertThat(second.publicHalf().id()).isNotEqualTo(first.publicHalf().id());
    assertThat(second.all()).hasSize(2);
    assertThat(second.of(first.publicHalf().id())).isPresent();
    assertThat(open(file).publicHalf().id()).isEqualTo(second.publicHalf().id());
  }
}
