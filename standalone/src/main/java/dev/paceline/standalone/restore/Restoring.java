package dev.paceline.standalone.restore;

import dev.paceline.api.audit.BadLine;
import dev.paceline.api.audit.ChainedEvent;
import dev.paceline.api.audit.ExportBytes;
import dev.paceline.api.audit.ExportFault;
import dev.paceline.api.audit.ExportVerification;
import dev.paceline.api.audit.StoreVerification;
import dev.paceline.eventstore.LogRestore;
import dev.paceline.eventstore.LoggedEvent;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Reads exports, checks them line by line, and hands their events on. */
final class Restoring {
  private static final int BUFFER = 1 << 16;
  private static final int GZIP_1 = 0x1f;
  private static final int GZIP_2 = 0x8b;
  private static final int TELL_EVERY = 100_000;

  private final LogRestore log;
  private final PrintStream out;
  private final ExportVerification check;
  private long events;

  Restoring(LogRestore log, RestoreOptions options, PrintStream out) {
    this.log = log;
    this.out = out;
    check = new ExportVerification(options.keys(), Restoring::refuse, this::add);
  }

  /** Takes a file. Throws {@link NotRestored} at its first fault. */
  void take(Path file) {
    check.begin(file.toString());
    try (InputStream in = open(file)) {
      ExportBytes lines = new ExportBytes(check);
      byte[] buffer = new byte[BUFFER];
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        lines.take(buffer, count);
      }
      lines.end();
    } catch (IOException e) {
      throw new NotRestored(file + " cannot be read: " + e.getMessage());
    } catch (BadLine e) {
      throw new NotRestored(file + ": " + e.getMessage());
    }
  }

  /** What was taken, by store. Throws {@link NotRestored} if the beginning of one is missing. */
  Map<String, StoreVerification> stores() {
    check
        .stores()
        .forEach((store, taken) -> {
          if (taken.start().events() > 0) {
            throw new NotRestored(
                "the first %d events of %s are missing: give the exports from the start on, in order"
                    .formatted(taken.start().events(), store));
          }
        });
    return check.stores();
  }

  private static void refuse(ExportFault fault) {
    throw new NotRestored(fault.toString());
  }

  private void add(ChainedEvent event) {
    log.add(
        new LoggedEvent(
            event.position(),
            event.storeId(),
            event.streamId(),
            event.sequence(),
            event.streamType(),
            event.eventId(),
            event.name(),
            event.revision(),
            event.payload(),
            event.metadata(),
            event.recordedAt()));
    events++;
    if (events % TELL_EVERY == 0) {
      out.printf("%,d events%n", events);
    }
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    in.mark(2);
    boolean gzip = in.read() == GZIP_1 && in.read() == GZIP_2;
    in.reset();
    return gzip ? new GZIPInputStream(in, BUFFER) : in;
  }
}
