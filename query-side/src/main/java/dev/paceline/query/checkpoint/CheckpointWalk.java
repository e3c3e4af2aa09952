package dev.paceline.query.checkpoint;

import dev.paceline.eventstore.EventLog;
import dev.paceline.query.checkpoint.KeptCheckpoints.Kept;
import dev.paceline.query.compare.Differences;
import dev.paceline.query.compare.StoreComparison;
import dev.paceline.query.projection.StoreReplay;
import dev.paceline.query.projection.WorkingSet;
import dev.paceline.query.table.PlainRow;
import dev.paceline.query.table.Table;
import java.util.List;
import java.util.Map;

/**
 * One fold of a store from its first event, which halts at each checkpoint and compares what has
 * changed since the one before with what is kept there. No version is built upon, so one that is
 * wrong makes none after it look wrong.
 */
final class CheckpointWalk {
  private static final int PIECE = 1_000;

  private final WorkingSet rows = WorkingSet.empty();
  private final StoreReplay replay;
  private final int window;
  private final Differences found;
  private long events;

  /**
   * A walk that has not begun.
   *
   * @param window of how many events checkpoints are made now; older ones may be of others
   */
  CheckpointWalk(EventLog log, String storeId, int window, Differences found) {
    replay = new StoreReplay(log, storeId, rows, 0);
    this.window = window;
    this.found = found;
  }

  /** Compares all; those after {@code last} have no business there. */
  void compare(KeptCheckpoints all, long last) {
    for (Kept kept = all.next(); kept != null; kept = all.next()) {
      if (kept.position() <= last && reaches(kept.position())) {
        compare(kept);
      } else {
        compare(kept, List.of());
      }
    }
  }

  /** Whether the store has an event there, after the last checkpoint. */
  private boolean reaches(long position) {
    int folded = PIECE;
    while (folded == PIECE) {
      if (Thread.interrupted()) {
        throw new StoreComparison.Interrupted();
      }
      folded = replay.next(position, PIECE, (_, _) -> {});
      rows.forgetJournals();
      events += folded;
    }
    return events > 0 && replay.position() == position;
  }

  private void compare(Kept kept) {
    List<List<PlainRow>> expected = ExpectedVersions.of(rows, kept.position());
    if (isOne(kept, expected)) {
      compare(kept, expected);
      rows.forgetChanges();
      events = 0;
    } else {
      compare(kept, List.of());
    }
  }

  /**
   * Whether a checkpoint belongs there. A row of its own and versions tell; if only one of the two
   * is left, that a window of events has passed.
   */
  private boolean isOne(Kept kept, List<List<PlainRow>> expected) {
    boolean nothingChanged = expected.stream().skip(1).allMatch(List::isEmpty);
    return events == window || (kept.isWritten() && (kept.hasVersions() || nothingChanged));
  }

  /** Where nothing is expected, everything is too much. */
  private void compare(Kept kept, List<List<PlainRow>> expected) {
    for (int i = 0; i < KeptCheckpoints.TABLES.size(); i++) {
      List<PlainRow> right = expected.isEmpty() ? List.of() : expected.get(i);
      compare(KeptCheckpoints.TABLES.get(i), right, kept.rows().get(i));
    }
  }

  private void compare(Table<?> table, List<PlainRow> expected, Map<List<Object>, PlainRow> kept) {
    for (PlainRow right : expected) {
      PlainRow there = kept.remove(right.key());
      if (!right.equals(there)) {
        found.differ(table, right, there);
      }
    }
    kept.values().forEach(row -> found.extra(table, row));
  }
}
