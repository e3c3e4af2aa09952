package dev.paceline.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Lines of an import")
class LineReaderTest {

  @Test
  @DisplayName("are numbered from 1, with either line end, with or without one at the end")
  void numbered() throws IOException {
    assertThat(read("a\r\n\nb")).containsExactly("1:a", "2:", "3:b");
    assertThat(read("a\n")).containsExactly("1:a");
    assertThat(read("")).isEmpty();
    assertThat(read("\n")).containsExactly("1:");
  }

  @Test
  @DisplayName("that are too long are skipped to their end")
  void tooLong() throws IOException {
    String tooLong = "x".repeat(101);
    String longest = "y".repeat(100);
    assertThat(read(tooLong + "\n" + longest + "\r\n" + tooLong))
        .containsExactly("1:too long", "2:" + longest, "3:too long");
  }

  @Test
  @DisplayName("are the same however the bytes arrive")
  void anyCut() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    List<String> expected = new ArrayList<>();
    for (int i = 1; i <= 20_000; i++) {
      String line = "z".repeat(random.nextInt(105));
      text.append(line).append(random.nextBoolean() ? "\n" : "\r\n");
      expected.add(i + ":" + (line.length() > 100 ? "too long" : line));
    }
    InputStream dribbling =
        new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)) {
          @Override
          public int read(byte[] into, int offset, int length) {
            return super.read(into, offset, Math.min(length, 1 + random.nextInt(300)));
          }
        };
    assertThat(read(dribbling)).as("seed " + seed).isEqualTo(expected);
  }

  private static List<String> read(String text) throws IOException {
    return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> read(InputStream in) throws IOException {
    LineReader reader = new LineReader(in, 100);
    List<String> lines = new ArrayList<>();
    for (Line line = reader.read(); line != null; line = reader.read()) {
      String text = new String(line.text(), StandardCharsets.UTF_8);
      lines.add(line.number() + ":" + (line.tooLong() ? "too long" : text));
    }
    return lines;
  }
}
