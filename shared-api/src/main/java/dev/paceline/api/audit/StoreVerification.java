package dev.paceline.api.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What exports of one store have shown so far. */
public final class StoreVerification {
  private final ChainPoint start;
  private final Map<String, Long> sequences = new HashMap<>();
  private final Map<String, Long> signatures = new TreeMap<>();
  private final List<Seal> seals = new ArrayList<>();
  private @Nullable Instant firstSigned;
  private ExportRange range;
  private ChainPoint point;
  private Instant time = Instant.MIN;
  private long events;
  private long checkpoints;
  private long checkpointsOfExport;

  StoreVerification(ChainPoint start) {
    this.start = start;
    this.point = start;
    this.range = new ExportRange("", 0, 0, start);
  }

  /** Where the chain stands before the first event that was shown. */
  public ChainPoint start() {
    return start;
  }

  /** Where the chain stands after the last. */
  public ChainPoint point() {
    return point;
  }

  /** How many events were shown. */
  public long events() {
    return events;
  }

  /** How many checkpoints were among them. */
  public long checkpoints() {
    return checkpoints;
  }

  /** The good seals of its exports, in their order. */
  public List<Seal> seals() {
    return List.copyOf(seals);
  }

  /** The date of the first good signature that was shown, of a checkpoint or a seal. */
  public @Nullable Instant firstSigned() {
    return firstSigned;
  }

  /** How many good signatures were shown of each key, by its id. */
  public Map<String, Long> signatures() {
    return Map.copyOf(signatures);
  }

  /** A good signature. */
  void signed(Instant at, String keyId) {
    signatures.merge(keyId, 1L, Long::sum);
    if (firstSigned == null) {
      firstSigned = at;
    }
  }

  /** A good signature of a whole export. */
  void sealed(Seal seal) {
    seals.add(seal);
  }

  void begin(ExportRange next, Consumer<String> faults) {
    if (!next.before().equals(point)) {
      faults.accept("it does not follow what came before of this store");
      point = next.before();
    }
    if (next.from() > next.to() || next.before().position() >= next.from()) {
      faults.accept("it goes from position " + next.from() + " to " + next.to());
    }
    range = next;
    checkpointsOfExport = 0;
  }

  void event(EventLine line, Consumer<String> faults) {
    ChainedEvent event = line.event();
    if (!event.storeId().equals(range.storeId())) {
      faults.accept("it is of the store " + event.storeId() + ", not " + range.storeId());
    }
    if (event.position() <= point.position()) {
      faults.accept("position " + event.position() + " does not follow " + point.position());
    }
    if (event.position() < range.from() || event.position() > range.to()) {
      faults.accept("position " + event.position() + " is not one that the export is of");
    }
    if (event.recordedAt().isBefore(time)) {
      faults.accept("position " + event.position() + " was recorded before the one before it");
    }
    sequence(event, faults);
    if (!point.next(event).hash().equals(line.hash())) {
      faults.accept(
          "the event at position "
              + event.position()
              + " has not the hash that it is chained by: it or the line before it was changed,"
              + " or lines are missing or in another order");
    }
    time = event.recordedAt();
    point = new ChainPoint(event.position(), point.events() + 1, line.hash());
    events++;
  }

  private void sequence(ChainedEvent event, Consumer<String> faults) {
    Long last = sequences.put(event.streamId(), event.sequence());
    boolean follows =
        last == null
            ? event.sequence() == 0 || (start.events() > 0 && event.sequence() > 0)
            : event.sequence() == last + 1;
    if (!follows) {
      faults.accept(
          "sequence " + event.sequence() + " is not the next of the stream " + event.streamId());
    }
  }

  void checkpoint(Checkpoint checkpoint, Consumer<String> faults) {
    checkpoints++;
    checkpointsOfExport++;
    if (!checkpoint.storeId().equals(range.storeId())) {
      faults.accept("it is of the store " + checkpoint.storeId() + ", not " + range.storeId());
    }
    compare("the checkpoint", checkpoint.point(), faults);
  }

  void seal(Seal seal, Consumer<String> faults) {
    if (!seal.range().equals(range)) {
      faults.accept("the seal is not of the export that began with the header");
    }
    if (seal.checkpoints() != checkpointsOfExport) {
      faults.accept(
          "the seal is of "
              + seal.checkpoints()
              + " checkpoints, but there are "
              + checkpointsOfExport);
    }
    compare("the seal", seal.end(), faults);
  }

  private void compare(String what, ChainPoint signed, Consumer<String> faults) {
    if (signed.position() != point.position()) {
      faults.accept(
          what + " is of position " + signed.position() + ", but stands at " + point.position());
    }
    if (signed.events() != point.events()) {
      faults.accept(
          what + " is of " + signed.events() + " events, but there are " + point.events());
    }
    if (!signed.hash().equals(point.hash())) {
      faults.accept(what + " signs another hash than that of the event before it");
    }
  }
}
