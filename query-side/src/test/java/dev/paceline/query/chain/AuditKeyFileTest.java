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
import java.util.concurrent.CyclicBarrier;
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

  private TestDatabase server;
  private ProjectionDatabase database;

  @BeforeEach
  void open() {
    server = TestDatabase.withLog();
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
  @DisplayName("is one, however many processes start at once, and all of them sign with it")
  void madeAtOnce() throws Exception {
    for (int round = 0; round < 10; round++) {
      Path file = folder.resolve("round-" + round).resolve("audit-key.pem");
      List<AuditKeys> keys = new ArrayList<>();
      for (Object opened : atOnce(List.of(file, file, file, file, file, file), false)) {
        keys.add((AuditKeys) opened);
      }
      assertThat(keys.stream().map(key -> key.publicHalf().id()).distinct()).hasSize(1);
      assertThat(keys)
          .allSatisfy(own -> {
            assertThat(own.all()).hasSize(1);
            String statement = "signed by one of them";
            String signature = own.present().sign(statement);
            assertThat(keys).allMatch(other -> other.publicHalf().hasSigned(statement, signature));
          });
      assertThat(remembered()).isEqualTo(1);
      try (var files = Files.list(file.resolveSibling("."))) {
        assertThat(files).hasSize(1);
      }
      close();
      open();
    }
  }

  @Test
  @DisplayName("that is new after a loss is one new one, however many processes start at once")
  void newAtOnce() throws Exception {
    Path file = folder.resolve("audit-key.pem");
    String first = open(file).publicHalf().id();
    Files.delete(file);
    List<Object> opened = atOnce(List.of(file, file, file, file), true);
    assertThat(opened.stream().map(keys -> ((AuditKeys) keys).publicHalf().id()).distinct())
        .hasSize(1)
        .doesNotContain(first);
    assertThat(remembered()).isEqualTo(2);
    assertThat(open(file).all()).hasSize(2);
  }

  @Test
  @DisplayName("is the first one's where two processes start with a file each; the other is told")
  void twoFiles() throws Exception {
    List<Path> files =
        List.of(folder.resolve("a").resolve("key.pem"), folder.resolve("b").resolve("key.pem"));
    List<Object> opened = atOnce(files, false);
    assertThat(opened.stream().filter(AuditKeys.class::isInstance)).hasSize(1);
    assertThat(opened.stream().filter(AuditKeyTrouble.class::isInstance))
        .singleElement()
        .satisfies(trouble ->
            assertThat(((AuditKeyTrouble) trouble).action()).contains("share one key file"));
    assertThat(remembered()).isEqualTo(1);
  }

  /** Keys or troubles, of processes with connections of their own that start together. */
  private List<Object> atOnce(List<Path> files, boolean mayBeNew) throws Exception {
    CyclicBarrier start = new CyclicBarrier(files.size());
    List<Callable<Object>> starts = new ArrayList<>();
    for (Path file : files) {
      starts.add(() -> {
        try (ProjectionDatabase own = new ProjectionDatabase(server.address())) {
          start.await();
          return new AuditKeyFile(file, mayBeNew).open(own);
        } catch (AuditKeyTrouble trouble) {
          return trouble;
        }
      });
    }
    List<Object> opened = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(files.size())) {
      for (Future<Object> one : threads.invokeAll(starts)) {
        opened.add(one.get());
      }
    }
    return opened;
  }

  private long remembered() {
    return server.jdbc().sql("select count(*) from audit_key").query(Long.class).single();
  }

  @Test
  @DisplayName("is made though a process was killed while it wrote one")
  void draftLeftBehind() throws Exception {
    Path draft = folder.resolve("audit-key.pem.123456.new");
    String half = SigningKey.random().pem().substring(0, 40);
    Files.writeString(draft, half);
    Path file = folder.resolve("audit-key.pem");
    AuditKeys keys = open(file);
    assertThat(open(file).publicHalf().id()).isEqualTo(keys.publicHalf().id());
    assertThat(Files.readString(draft)).as("of nobody's concern").isEqualTo(half);
  }

  @Test
  @DisplayName("is taken as it is where a process was killed between its file and the database")
  void onlyTheFile() throws Exception {
    Path file = folder.resolve("audit-key.pem");
    SigningKey made = SigningKey.random();
    Files.writeString(file, made.pem());
    assertThat(open(file).publicHalf().id()).isEqualTo(made.publicHalf().id());
    assertThat(remembered()).isEqualTo(1);
  }

  @Test
  @DisplayName("of which half is there is told from one that is whole, and nothing is remembered")
  void half() throws Exception {
    Path file = folder.resolve("audit-key.pem");
    String pem = SigningKey.random().pem();
    for (String part : List.of("", pem.substring(0, 30), pem.substring(0, pem.length() / 2))) {
      Files.writeString(file, part);
      assertThatThrownBy(() -> open(file))
          .isInstanceOf(AuditKeyTrouble.class)
          .hasMessageContaining(file + " holds no private Ed25519 key")
          .extracting(trouble -> ((AuditKeyTrouble) trouble).action())
          .asString()
          .contains("PACELINE_AUDIT_NEWKEY");
      assertThat(Files.readString(file)).isEqualTo(part);
      assertThat(remembered()).isZero();
    }
    Files.writeString(file, pem);
    assertThat(open(file).all()).hasSize(1);
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
