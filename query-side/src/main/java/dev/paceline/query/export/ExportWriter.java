package dev.paceline.query.export;

import dev.paceline.api.audit.ChainHash;
import dev.paceline.api.audit.ChainPoint;
import dev.paceline.api.audit.ChainedEvent;
import dev.paceline.api.audit.EventLine;
import dev.paceline.api.audit.ExportLine;
import dev.paceline.api.audit.ExportRange;
import dev.paceline.query.chain.ChainRow;
import dev.paceline.query.chain.SignedCheckpoint;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the lines of one export, and sees on the way whether they fit together. */
final class ExportWriter {
  private static final int BUFFER = 1 << 16;

  private final OutputStream out;
  private final String storeId;
  private ChainPoint point;
  private long checkpoints;
  private @Nullable String fault;
  private long faultAt;

  ExportWriter(OutputStream out, ExportRange range) throws IOException {
    this.out = new BufferedOutputStream(out, BUFFER);
    storeId = range.storeId();
    point = range.before();
    write(new ExportLine.Header(range));
  }

  /** Where the chain stands after what has been written. */
  ChainPoint point() {
    return point;
  }

  long checkpoints() {
    return checkpoints;
  }

  /** Whether something is not as it was recorded. */
  boolean isBroken() {
    return fault != null;
  }

  /** Writes the next events with their links, and what was signed among them. */
  void page(
      List<ChainedEvent> events,
      Map<Long, ChainRow> links,
      Map<Long, List<SignedCheckpoint>> signed)
      throws IOException {
    long checkpointsBefore = checkpoints;
    for (ChainedEvent event : events) {
      ChainPoint computed = point.next(event);
      @Nullable ChainRow link = links.get(event.position());
      @Nullable ChainHash kept = link == null ? null : link.hash();
      if (link == null || link.events() != computed.events() || !computed.hash().equals(kept)) {
        broken(event.position(), "the event does not fit the chain that was kept of it");
      }
      point = kept == null ? computed : new ChainPoint(event.position(), computed.events(), kept);
      write(new EventLine(event, point.hash()));
      for (SignedCheckpoint one : signed.getOrDefault(event.position(), List.of())) {
        checkpoint(one);
      }
    }
    if (links.size() > events.size()) {
      broken(point.position(), "an event near here that the chain has is missing from the log");
    }
    long there = signed.values().stream().mapToLong(List::size).sum();
    if (checkpoints - checkpointsBefore < there) {
      broken(point.position(), "near here something is signed that is of no event of the log");
    }
  }

  private void checkpoint(SignedCheckpoint one) throws IOException {
    if (!one.checkpoint().point().equals(point)) {
      broken(point.position(), "the chain is not the one that was signed here");
    }
    checkpoints++;
    write(new ExportLine.Signed(one.checkpoint(), one.signature()));
  }

  /** Something does not fit: the export will not be sealed. The first that is told is shown. */
  void broken(long position, String reason) {
    if (fault == null) {
      fault = reason;
      faultAt = position;
    }
  }

  /** Ends the export. */
  void seal(ExportLine.Sealed seal) throws IOException {
    write(seal);
    out.flush();
  }

  /** Ends an export that cannot be signed for what was found on the way. */
  void leaveUnsealed() throws IOException {
    unsealed(faultAt, String.valueOf(fault));
  }

  /** Ends an export that cannot go on. */
  void breakOff(String reason) throws IOException {
    unsealed(point.position(), reason);
  }

  private void unsealed(long position, String reason) throws IOException {
    write(new ExportLine.Unsealed(storeId, position, reason));
    out.flush();
  }

  private void write(ExportLine line) throws IOException {
    out.write(line.text().getBytes(StandardCharsets.UTF_8));
    out.write('\n');
  }
}
