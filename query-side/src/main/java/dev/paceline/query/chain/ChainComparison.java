package dev.paceline.query.chain;

import dev.paceline.api.audit.ChainHash;
import dev.paceline.api.audit.ChainPoint;
import dev.paceline.api.audit.ChainedEvent;
import dev.paceline.query.chain.ChainFault.Row;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Compares a store's events with the links of its chain, in the order of positions. Each position
 * is judged on the link that is kept for the one before it, so that one changed row is one fault.
 * Which of event and link was changed shows at the next event: it was chained to what the link had
 * been.
 */
final class ChainComparison {
  private final Consumer<ChainFault> faults;
  private ChainPoint point;
  private long events;
  private long alone;
  private @Nullable Suspect suspect;

  /**
   * What does not fit, until the next event tells.
   *
   * @param ifEvent the link that the next event was chained to if it is the event that differs
   * @param ifLink the same if it is the link
   */
  private record Suspect(
      long position, ChainHash ifEvent, String event, ChainHash ifLink, String link) {}

  /** A comparison that goes on from there. */
  ChainComparison(ChainPoint start, Consumer<ChainFault> faults) {
    this.point = start;
    this.events = start.events();
    this.faults = faults;
  }

  /** Where the chain stands, as it is kept. */
  ChainPoint point() {
    return point;
  }

  /** An event with its link, if there is one. */
  void event(ChainedEvent event, @Nullable ChainRow link) {
    ChainPoint computed = point.next(event);
    if (link == null) {
      eventAlone(event, computed);
      return;
    }
    count(link, computed);
    ChainHash kept = link.hash();
    boolean fits = isChained(event, kept, computed);
    settle(event, kept);
    if (kept == null) {
      faults.accept(new ChainFault(Row.LINK, event.position(), "its hash was changed"));
    } else if (!fits) {
      suspect =
          new Suspect(
              event.position(),
              kept,
              "a column of it was changed",
              computed.hash(),
              "its hash was changed");
    }
    point = new ChainPoint(event.position(), events, kept == null ? computed.hash() : kept);
  }

  private boolean isChained(ChainedEvent event, @Nullable ChainHash kept, ChainPoint computed) {
    Suspect before = suspect;
    return computed.hash().equals(kept)
        || (before != null
            && (before.ifEvent().next(event).equals(kept)
                || before.ifLink().next(event).equals(kept)));
  }

  private void eventAlone(ChainedEvent event, ChainPoint computed) {
    settle(null, null);
    suspect =
        new Suspect(
            event.position(),
            point.hash(),
            "it was put into the log beside the chain",
            computed.hash(),
            "there is none for this event");
    alone++;
    point = computed;
    events++;
  }

  /** Whether events that have no link were counted, nobody can tell before the next link does. */
  private void count(ChainRow link, ChainPoint computed) {
    events++;
    if (link.events() >= events - alone && link.events() <= events) {
      events = link.events();
    } else {
      faults.accept(
          new ChainFault(
              Row.LINK,
              computed.position(),
              "it counts " + link.events() + " events, not " + events));
    }
    alone = 0;
  }

  /** A link without an event. */
  void linkAlone(ChainRow link) {
    settle(null, null);
    faults.accept(
        new ChainFault(Row.EVENT, link.position(), "the chain has it and the log has it not"));
    ChainHash hash = link.hash() == null ? point.hash() : link.hash();
    events++;
    point = new ChainPoint(link.position(), events, hash);
  }

  /** There is nothing more. */
  void end() {
    settle(null, null);
  }

  private void settle(@Nullable ChainedEvent next, @Nullable ChainHash kept) {
    Suspect before = suspect;
    suspect = null;
    if (before == null) {
      return;
    }
    boolean isEvent = next != null && before.ifEvent().next(next).equals(kept);
    boolean isLink = next != null && before.ifLink().next(next).equals(kept);
    Row row = isEvent ? Row.EVENT : isLink ? Row.LINK : Row.EVENT_OR_LINK;
    String reason =
        isEvent
            ? before.event()
            : isLink ? before.link() : before.event() + ", or " + before.link();
    faults.accept(new ChainFault(row, before.position(), reason));
  }
}
