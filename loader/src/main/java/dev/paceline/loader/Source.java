package dev.paceline.loader;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The file that is loaded, unpacked where it is gzipped. */
final class Source implements AutoCloseable {
  /** The size of a source that does not tell. */
  static final long UNKNOWN = -1;

  private static final int BUFFER = 1 << 16;
  private static final int GZIP_1 = 0x1f;
  private static final int GZIP_2 = 0x8b;

  private final InputStream lines;
  private final Counted counted;
  private final long size;

  private Source(InputStream raw, long size) throws IOException {
    counted = new Counted(raw);
    this.size = size;
    BufferedInputStream buffered = new BufferedInputStream(counted, BUFFER);
    lines =
        isGzip(buffered)
            ? new BufferedInputStream(new GZIPInputStream(buffered, BUFFER), BUFFER)
            : buffered;
  }

  /** Opens a file, or standard input for {@code -}. */
  static Source open(String file) throws IOException {
    if (file.equals("-")) {
      return new Source(System.in, UNKNOWN);
    }
    Path path = Path.of(file);
    if (Files.isDirectory(path)) {
      throw new FileNotFoundException(file + " is a directory");
    }
    try {
      return new Source(Files.newInputStream(path), Files.size(path));
    } catch (NoSuchFileException e) {
      throw new FileNotFoundException("there is no file " + file);
    }
  }

  private static boolean isGzip(InputStream in) throws IOException {
    in.mark(2);
    boolean gzip = in.read() == GZIP_1 && in.read() == GZIP_2;
    in.reset();
    return gzip;
  }

  /** The next byte of the unpacked content, or -1. */
  int read() throws IOException {
    return lines.read();
  }

  /** Bytes of the file that were read so far, packed as they are. */
  long bytesRead() {
    return counted.count;
  }

  /** Bytes of the file, or {@link #UNKNOWN}. */
  long size() {
    return size;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read = super.read(into, from, length);
      count += Math.max(read, 0);
      return read;
    }
  }
}
