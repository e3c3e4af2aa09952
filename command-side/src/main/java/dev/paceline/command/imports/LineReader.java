package dev.paceline.command.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into lines as they come. Holds one line at a time, and none that is too long. */
final class LineReader {
  private static final byte[] NOTHING = new byte[0];

  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[64 * 1024];
  private int next;
  private int end;
  private long number;

  LineReader(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** The next line; null at the end. */
  @Nullable Line read() throws IOException {
    ByteArrayOutputStream earlier = new ByteArrayOutputStream(0);
    boolean tooLong = false;
    boolean any = false;
    while (next < end || fill()) {
      any = true;
      int start = next;
      int lineEnd = start;
      while (lineEnd < end && buffer[lineEnd] != '\n') {
        lineEnd++;
      }
      boolean complete = lineEnd < end;
      next = complete ? lineEnd + 1 : lineEnd;
      // One more than the longest may be the \r of its line end.
      tooLong |= earlier.size() + (lineEnd - start) > longest + 1;
      if (tooLong) {
        earlier.reset();
      } else if (complete && earlier.size() == 0) {
        return line(Arrays.copyOfRange(buffer, start, lineEnd), false);
      } else {
        earlier.write(buffer, start, lineEnd - start);
      }
      if (complete) {
        return line(earlier.toByteArray(), tooLong);
      }
    }
    return any ? line(earlier.toByteArray(), tooLong) : null;
  }

  private Line line(byte[] bytes, boolean tooLong) {
    number++;
    int length = bytes.length;
    if (length > 0 && bytes[length - 1] == '\r') {
      length--;
    }
    return tooLong || length > longest
        ? new Line(number, NOTHING, true)
        : new Line(number, length == bytes.length ? bytes : Arrays.copyOf(bytes, length), false);
  }

  private boolean fill() throws IOException {
    int read = in.read(buffer);
    next = 0;
    end = Math.max(read, 0);
    return read > 0;
  }
}
