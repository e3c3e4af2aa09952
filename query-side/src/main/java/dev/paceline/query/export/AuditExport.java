package dev.paceline.query.export;

import dev.paceline.api.audit.ChainPoint;
import dev.paceline.api.audit.ChainedEvent;
import dev.paceline.api.audit.ExportLine;
import dev.paceline.api.audit.ExportRange;
import dev.paceline.api.audit.Seal;
import dev.paceline.edge.problem.ProblemKind;
import dev.paceline.edge.problem.Refused;
import dev.paceline.eventstore.EventLog;
import dev.paceline.eventstore.LoggedEvent;
import dev.paceline.query.chain.AuditKeys;
import dev.paceline.query.chain.ChainEvents;
import dev.paceline.query.chain.ChainFault;
import dev.paceline.query.chain.ChainReads;
import dev.paceline.query.chain.ChainRow;
import dev.paceline.query.chain.ChainWriter;
import dev.paceline.query.chain.Checkpoints;
import dev.paceline.query.chain.SignedCheckpoint;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes a store's events out, page by page: no more than a page is held, and no connection while a
 * reader is slow.
 */
@Component
class AuditExport {
  private static final Logger LOG = LoggerFactory.getLogger(AuditExport.class);

  /** Events may have a megabyte each. */
  static final int PAGE = 100;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
  private static final long PAUSE_MILLIS = 20;

  private final EventLog log;
  private final ChainReads chain;
  private final ChainWriter writer;
  private final Checkpoints checkpoints;
  private final AuditKeys keys;
  private final Clock clock;

  AuditExport(
      EventLog log,
      ChainReads chain,
      ChainWriter writer,
      Checkpoints checkpoints,
      AuditKeys keys,
      Clock clock) {
    this.log = log;
    this.chain = chain;
    this.writer = writer;
    this.checkpoints = checkpoints;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * What an export will hold. Its end is signed already, or lies before something that is, unless
   * what has to be compared for that does not fit.
   *
   * @throws Refused for positions beyond the log, and where the chain is behind for two seconds
   */
  PreparedExport prepare(String storeId, ExportRequest request) throws InterruptedException {
    long last = request.last(log.headPosition());
    awaitChain(last);
    ChainFault fault = checkpoints.sign(storeId, last);
    if (fault != null) {
      LOG.error("the log of {} is not as it was recorded: its export will not be sealed", storeId);
    }
    return new PreparedExport(
        request.range(storeId, last, chain.pointAt(storeId, request.from() - 1)), fault);
  }

  /** Where an export would end. Throws a {@link Refused} for positions beyond the log. */
  long last(ExportRequest request) {
    return request.last(log.headPosition());
  }

  private void awaitChain(long last) throws InterruptedException {
    long start = System.nanoTime();
    while (writer.position() < last) {
      if (System.nanoTime() - start > LONGEST_WAIT.toNanos()) {
        throw Refused.because(
            ProblemKind.BEHIND, "the chain is not as far as the log; ask again in a moment");
      }
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  /** Where events are read from. */
  @FunctionalInterface
  interface Pages {
    /** The events of a store after a position and up to another, at most {@code limit} of them. */
    List<LoggedEvent> read(String storeId, long after, long last, int limit);
  }

  /** Writes an export. Throws {@link IOException} once its reader is gone. */
  void write(PreparedExport prepared, OutputStream out) throws IOException {
    write(prepared, log::eventsOfStore, out);
  }

  /** The same of events that are read from there. */
  void write(PreparedExport prepared, Pages pages, OutputStream out) throws IOException {
    ExportRange range = prepared.range();
    ExportWriter lines = new ExportWriter(out, range);
    if (prepared.fault() != null) {
      lines.broken(prepared.fault().position(), prepared.fault().reason());
    }
    try {
      events(range, pages, lines);
    } catch (RuntimeException e) {
      LOG.warn("an export of {} broke off: {}", range.storeId(), e.toString());
      lines.breakOff("the events after this could not be read; ask for the export again");
      return;
    }
    if (lines.isBroken()) {
      lines.leaveUnsealed();
    } else {
      Seal seal =
          new Seal(
              range,
              lines.point(),
              lines.checkpoints(),
              clock.instant().truncatedTo(ChronoUnit.MILLIS),
              keys.publicHalf().id());
      lines.seal(new ExportLine.Sealed(seal, keys.present().sign(seal.statement())));
    }
  }

  private void events(ExportRange range, Pages pages, ExportWriter lines) throws IOException {
    String store = range.storeId();
    long position = range.from() - 1;
    while (position < range.to()) {
      List<LoggedEvent> page = pages.read(store, position, range.to(), PAGE);
      List<ChainedEvent> events = page.stream().map(ChainEvents::of).toList();
      long end = EventLog.isFull(page, PAGE) ? page.getLast().position() : range.to();
      List<SignedCheckpoint> signed = chain.checkpoints(store, position, end);
      signed.stream()
          .filter(one -> !keys.haveSigned(one))
          .forEach(one -> lines.broken(positionOf(one), "what is signed here is of another key"));
      lines.page(events, links(store, position, end), byPosition(signed));
      position = end;
    }
  }

  private Map<Long, ChainRow> links(String store, long after, long last) {
    return chain.links(store, after, last).stream()
        .collect(Collectors.toMap(ChainRow::position, Function.identity()));
  }

  private static Map<Long, List<SignedCheckpoint>> byPosition(List<SignedCheckpoint> signed) {
    return signed.stream().collect(Collectors.groupingBy(AuditExport::positionOf));
  }

  private static long positionOf(SignedCheckpoint signed) {
    ChainPoint point = signed.checkpoint().point();
    return point.position();
  }
}
