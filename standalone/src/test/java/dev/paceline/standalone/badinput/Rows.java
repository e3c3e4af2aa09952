package dev.paceline.standalone.badinput;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tables of bad input: a line per row, columns between bars; what follows # at a line's beginning is
 * a remark. {@code <501*x>} stands for 501 times x, and {@code \xff} for that byte.
 */
final class Rows {
  private static final Pattern TIMES = Pattern.compile("<(\\d+)\\*([^>]*)>");
  private static final Pattern BYTE = Pattern.compile("\\\\x([0-9a-f]{2})");

  private Rows() {}

  /** The rows of a table. */
  static List<List<String>> of(String table) {
    try (InputStream in = Rows.class.getResourceAsStream("/bad-input/" + table + ".txt")) {
      byte[] text = Objects.requireNonNull(in, table).readAllBytes();
      return new String(text, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A cell as it is sent. */
  static String expanded(String cell) {
    return TIMES
        .matcher(cell)
        .replaceAll(times ->
            Matcher.quoteReplacement(times.group(2).repeat(Integer.parseInt(times.group(1)))));
  }

  /** A text as it is sent, with bytes that are no text. */
  static byte[] bytes(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Matcher odd = BYTE.matcher(text);
    int from = 0;
    while (odd.find()) {
      bytes.writeBytes(text.substring(from, odd.start()).getBytes(StandardCharsets.UTF_8));
      bytes.write(Integer.parseInt(odd.group(1), 16));
      from = odd.end();
    }
    bytes.writeBytes(text.substring(from).getBytes(StandardCharsets.UTF_8));
    return bytes.toByteArray();
  }
}
