package dev.paceline.api.audit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Cuts a file's bytes into the lines that an {@link ExportVerification} takes. */
public final class ExportBytes {
  private static final int FIRST = 1 << 13;

  /** Far above what the longest event makes of a line. */
  private static final int LONGEST = 1 << 26;

  private final ExportVerification lines;
  private byte[] line = new byte[FIRST];
  private int length;

  /** Hands the lines on; the file has begun there. */
  public ExportBytes(ExportVerification lines) {
    this.lines = lines;
  }

  /** Takes the next bytes of the file. Throws {@link BadLine} for a line that cannot be one. */
  public void take(byte[] bytes, int count) {
    int start = 0;
    for (int i = 0; i < count; i++) {
      if (bytes[i] == '\n') {
        add(bytes, start, i);
        hand();
        start = i + 1;
      }
    }
    add(bytes, start, count);
  }

  /** Ends the file, which ends with the end of its last line. */
  public void end() {
    if (length > 0) {
      hand();
      lines.cutOff();
    }
    lines.end();
  }

  private void add(byte[] bytes, int from, int to) {
    int more = to - from;
    if (more > LONGEST - length) {
      throw new BadLine("this is no export: it has a line without an end");
    }
    if (length + more > line.length) {
      line = Arrays.copyOf(line, Math.max(2 * line.length, length + more));
    }
    System.arraycopy(bytes, from, line, length, more);
    length += more;
  }

  private void hand() {
    String text = new String(line, 0, length, StandardCharsets.UTF_8);
    boolean isText =
        Arrays.equals(text.getBytes(StandardCharsets.UTF_8), Arrays.copyOfRange(line, 0, length));
    lines.line(isText ? text : null);
    length = 0;
  }
}
