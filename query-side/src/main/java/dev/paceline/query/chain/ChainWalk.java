package dev.paceline.query.chain;

import dev.paceline.api.audit.ChainPoint;
import dev.paceline.eventstore.EventLog;
import dev.paceline.eventstore.LoggedEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Goes through a store's events, links and checkpoints side by side, page by page. */
final class ChainWalk {
  private static final int PAGE = 500;
  private static final int MOST_NAMED = 1_000;

  private final EventLog log;
  private final ChainReads chain;
  private final AuditKeys keys;
  private final String storeId;
  private final ChainComparison comparison;
  private final Map<Long, ChainRow> seen = new HashMap<>();
  private final List<ChainFault> first = new ArrayList<>();
  private long faults;
  private long checkpoints;
  private long compared;
  private long position;

  ChainWalk(EventLog log, ChainReads chain, AuditKeys keys, String storeId, ChainPoint start) {
    this.log = log;
    this.chain = chain;
    this.keys = keys;
    this.storeId = storeId;
    position = start.position();
    comparison = new ChainComparison(start, this::fault);
  }

  void upTo(long last, LongConsumer progress) {
    while (position < last) {
      List<LoggedEvent> events = log.eventsOfStore(storeId, position, last, PAGE);
      long end = EventLog.isFull(events, PAGE) ? events.getLast().position() : last;
      compare(events, chain.links(storeId, position, end));
      compare(chain.checkpoints(storeId, position, end));
      position = end;
      compared += events.size();
      progress.accept(compared);
    }
    comparison.end();
  }

  ChainVerdict verdict() {
    return new ChainVerdict(storeId, comparison.point(), checkpoints, faults, List.copyOf(first));
  }

  /** Keeps this page's links, for its checkpoints. */
  private void compare(List<LoggedEvent> events, List<ChainRow> links) {
    Iterator<ChainRow> rest = links.iterator();
    @Nullable ChainRow link = next(rest);
    for (LoggedEvent event : events) {
      while (link != null && link.position() < event.position()) {
        comparison.linkAlone(link);
        link = next(rest);
      }
      boolean isIts = link != null && link.position() == event.position();
      comparison.event(ChainEvents.of(event), isIts ? link : null);
      if (isIts) {
        link = next(rest);
      }
    }
    while (link != null) {
      comparison.linkAlone(link);
      link = next(rest);
    }
    seen.clear();
    links.forEach(row -> seen.put(row.position(), row));
  }

  private static @Nullable ChainRow next(Iterator<ChainRow> links) {
    return links.hasNext() ? links.next() : null;
  }

  private void compare(List<SignedCheckpoint> signed) {
    for (SignedCheckpoint one : signed) {
      checkpoints++;
      ChainFault fault =
          CheckpointFault.of(one, seen.get(one.checkpoint().point().position()), keys);
      if (fault != null) {
        fault(fault);
      }
    }
  }

  /** One more that the walk itself does not see. */
  void fault(ChainFault fault) {
    faults++;
    if (first.size() < MOST_NAMED) {
      first.add(fault);
    }
  }
}
