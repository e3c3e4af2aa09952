package dev.paceline.eventstore;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What writers were told about their appends. Each entry is one write of fixed length, so that a
 * killed process leaves at most a torn last one.
 */
final class Journal implements AutoCloseable {

  static final int ENTRY_BYTES = 1 + 16 + 8 + 4;

  enum Answer {
    RECORDED,
    CONFLICT,
    NOT_RECORDED,
    UNKNOWN
  }

  /**
   * One answer.
   *
   * @param first the append's first event
   * @param position of the last event, if recorded
   */
  record Entry(Answer answer, UUID first, long position, int events) {}

  private final FileOutputStream file;

  Journal(Path path) {
    try {
      file = new FileOutputStream(path.toFile(), true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized void add(Entry entry) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(ENTRY_BYTES);
      DataOutputStream out = new DataOutputStream(bytes);
      out.writeByte(entry.answer().ordinal());
      out.writeLong(entry.first().getMostSignificantBits());
      out.writeLong(entry.first().getLeastSignificantBits());
      out.writeLong(entry.position());
      out.writeInt(entry.events());
      file.write(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** About how many entries a file has. */
  static long size(Path path) {
    try {
      return Files.exists(path) ? Files.size(path) / ENTRY_BYTES : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Entry> read(Path path) {
    List<Entry> entries = new ArrayList<>();
    if (!Files.exists(path)) {
      return entries;
    }
    try (DataInputStream in = new DataInputStream(Files.newInputStream(path))) {
      byte[] whole = in.readAllBytes();
      DataInputStream each = new DataInputStream(new java.io.ByteArrayInputStream(whole));
      for (int i = 0; i < whole.length / ENTRY_BYTES; i++) {
        Answer answer = Answer.values()[each.readByte()];
        UUID first = new UUID(each.readLong(), each.readLong());
        entries.add(new Entry(answer, first, each.readLong(), each.readInt()));
      }
      return entries;
    } catch (EOFException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
