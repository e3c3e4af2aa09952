package dev.paceline.loader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the file into requests. Java's client reads no answer before it has sent its request, while
 * the server answers line by line: only a request whose answers fit the connection's buffers can
 * never leave both of them writing and nobody reading.
 */
final class Chunks {
  private static final int LINES = 500;
  private static final int BYTES = 1 << 20;

  /** One byte more than the server takes, so that it can still say that the line is too long. */
  private static final int LINE_BYTES = (1 << 20) + 1;

  private final Source source;
  private long lines;
  private boolean ended;

  Chunks(Source source) {
    this.source = source;
  }

  /** The next lines, or null at the end of the file. */
  @Nullable Chunk next() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    long first = lines + 1;
    boolean blank = true;
    while (!ended && lines - first + 1 < LINES && body.size() < BYTES) {
      blank &= readLine(body);
    }
    return lines < first ? null : new Chunk(first, lines, body.toByteArray(), blank);
  }

  /** Adds one line to the body. Returns whether it was blank. */
  private boolean readLine(ByteArrayOutputStream body) throws IOException {
    boolean blank = true;
    int length = 0;
    int next = source.read();
    while (next >= 0 && next != '\n') {
      blank &= next == ' ' || next == '\t' || next == '\r';
      if (length++ < LINE_BYTES) {
        body.write(next);
      }
      next = source.read();
    }
    ended = next < 0;
    if (length > 0 || !ended) {
      lines++;
      body.write('\n');
    }
    return blank;
  }
}
