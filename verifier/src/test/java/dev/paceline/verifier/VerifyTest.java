package dev.paceline.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paceline.api.audit.ChainPoint;
import dev.paceline.api.audit.ChainedEvent;
import dev.paceline.api.audit.EventLine;
import dev.paceline.api.audit.ExportLine;
import dev.paceline.api.audit.ExportRange;
import dev.paceline.api.audit.Seal;
import dev.paceline.api.audit.SigningKey;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The verifier")
class VerifyTest {
  private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");

  @TempDir Path folder;

  private final SigningKey key = SigningKey.random();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private Path keyFile;
  private String export;

  @BeforeEach
  void export() throws Exception {
    keyFile = folder.resolve("key.json");
    Files.writeString(keyFile, "{\"publicKey\":" + quoted(key) + "}");
    ExportRange range = new ExportRange("acme", 1, 9, ChainPoint.START);
    StringBuilder lines = new StringBuilder(new ExportLine.Header(range).text()).append('\n');
    ChainPoint point = ChainPoint.START;
    for (int i = 1; i < 6; i++) {
      byte[] json = ("{\"n\":\"" + i + " £\"}").getBytes(StandardCharsets.UTF_8);
      ChainedEvent event =
          new ChainedEvent(
              i, "acme", "acme/order/" + i, 0, "order", new UUID(1, i), "x", 1, json, json, AT);
      point = point.next(event);
      lines.append(new EventLine(event, point.hash()).text()).append('\n');
    }
    Seal seal = new Seal(range, point, 0, AT, key.publicHalf().id());
    lines.append(new ExportLine.Sealed(seal, key.sign(seal.statement())).text()).append('\n');
    export = lines.toString();
  }

  private int verify(String... arguments) {
    said.reset();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    return Verify.run(out, out, arguments);
  }

  private int verify(byte[] content, String... more) throws Exception {
    Path file = folder.resolve("export.ndjson");
    Files.write(file, content);
    List<String> words = new ArrayList<>(List.of(file.toString(), "--key", keyFile.toString()));
    words.addAll(List.of(more));
    return verify(words.toArray(String[]::new));
  }

  @Test
  @DisplayName("says that an export is whole, packed or not")
  void whole() throws Exception {
    assertThat(verify(export.getBytes(StandardCharsets.UTF_8))).isEqualTo(Verify.WHOLE);
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("acme: 5 events, positions 1 to 5", "WHOLE: 5 events")
        .contains(
            "acme: sealed 2026-11-23T10:00:00.000Z by key "
                + key.publicHalf().id()
                + ", positions 1 to 9 of the log")
        .contains("acme: the first signature is of 2026-11-23T10:00:00.000Z");
    Path packed = folder.resolve("export.ndjson.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(export.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(verify(packed.toString(), "--key", keyFile.toString())).isEqualTo(Verify.WHOLE);
  }

  @Test
  @DisplayName("names the line of a byte that was changed, added or taken away")
  void everyByte() throws Exception {
    byte[] bytes = export.getBytes(StandardCharsets.UTF_8);
    Random random = new Random(3);
    for (int at = 0; at < bytes.length; at += 1 + random.nextInt(5)) {
      byte[] changed = bytes.clone();
      changed[at] ^= (byte) (1 << random.nextInt(8));
      assertThat(verify(changed)).as("byte %d", at).isEqualTo(Verify.FAULTS);
      assertThat(said.toString(StandardCharsets.UTF_8)).contains(", line ");
      assertThat(verify(java.util.Arrays.copyOf(bytes, at)))
          .as("cut off at %d", at)
          .isEqualTo(Verify.FAULTS);
    }
  }

  @Test
  @DisplayName("trusts earlier keys of a key file only when told to, and says where they signed")
  void earlierKeys() throws Exception {
    String present = quoted(SigningKey.random());
    String earlier = "[{\"keyId\":\"x\",\"publicKey\":" + quoted(key) + "}]";
    for (String json :
        List.of(
            "{\"keyId\":\"y\",\"publicKey\":%s,\"earlier\":%s}".formatted(present, earlier),
            "{ \"earlier\" : %2$s ,\n\"publicKey\" : %1$s }".formatted(present, earlier))) {
      Files.writeString(keyFile, json);
      byte[] bytes = export.getBytes(StandardCharsets.UTF_8);
      assertThat(verify(bytes)).isEqualTo(Verify.FAULTS);
      assertThat(said.toString(StandardCharsets.UTF_8))
          .contains("which was not given", "--earlier", "acme: not signed")
          .doesNotContain("acme: sealed");
      assertThat(verify(bytes, "--earlier")).isEqualTo(Verify.WHOLE);
      assertThat(said.toString(StandardCharsets.UTF_8))
          .contains("1 of the signatures are by the EARLIER key " + key.publicHalf().id());
    }
    Files.writeString(keyFile, "{\"earlier\":" + earlier + "}");
    assertThat(verify(export.getBytes(StandardCharsets.UTF_8), "--earlier"))
        .isEqualTo(Verify.NOT_CHECKED);
    Files.writeString(keyFile, SigningKey.random().publicHalf().pem() + key.publicHalf().pem());
    assertThat(verify(export.getBytes(StandardCharsets.UTF_8))).isEqualTo(Verify.WHOLE);
    assertThat(said.toString(StandardCharsets.UTF_8)).doesNotContain("EARLIER");
  }

  private static String quoted(SigningKey key) {
    return '"' + key.publicHalf().pem().replace("\n", "\\n") + '"';
  }

  @Test
  @DisplayName("does not say that there are faults where it could not look to the end")
  void trouble() throws Exception {
    Path file = folder.resolve("export.ndjson");
    Files.writeString(file, export);
    for (Error trouble : List.of(new OutOfMemoryError("made up"), new StackOverflowError())) {
      PrintStream full =
          new PrintStream(OutputStream.nullOutputStream()) {
            @Override
            public void println(String text) {
              throw trouble;
            }
          };
      PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);
      assertThat(Verify.run(full, err, file.toString(), "--key=" + keyFile))
          .isEqualTo(Verify.NOT_CHECKED);
      assertThat(said.toString(StandardCharsets.UTF_8)).contains("Not checked");
    }
  }

  @Test
  @DisplayName("says what it needs, and that a file is not there")
  void usage() throws Exception {
    assertThat(verify()).isEqualTo(Verify.NOT_CHECKED);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("Usage:");
    assertThat(verify("x", "--key", keyFile.toString())).isEqualTo(Verify.NOT_CHECKED);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("there is no file x");
    Path secret = folder.resolve("secret.pem");
    Files.writeString(secret, key.pem());
    assertThat(verify("x", "--key", secret.toString())).isEqualTo(Verify.NOT_CHECKED);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("private key");
    assertThat(verify("x", "--key")).isEqualTo(Verify.NOT_CHECKED);
    assertThat(verify("x", "--keys")).isEqualTo(Verify.NOT_CHECKED);
  }
}
