package dev.paceline.query.compare;

import dev.paceline.query.table.PlainRow;
import dev.paceline.query.table.Table;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Lays the rows that are served beside those that are expected, both in the order of their keys.
 */
final class Merge<R> {
  private final Table<R> table;
  private final Iterator<R> rows;
  private final Findings findings;
  private @Nullable Expected<R> next;

  private record Expected<R>(R row, PlainRow plain) {}

  Merge(Table<R> table, Iterator<R> rows, Findings findings) {
    this.table = table;
    this.rows = rows;
    this.findings = findings;
    next = advanced();
  }

  private @Nullable Expected<R> advanced() {
    if (!rows.hasNext()) {
      return null;
    }
    R row = rows.next();
    return new Expected<>(row, table.plain(row));
  }

  /** The next row that is served. */
  void served(PlainRow served) {
    for (Expected<R> before = next;
        before != null && before.plain().compareKey(served) < 0;
        before = next) {
      missing(before);
    }
    Expected<R> same = next;
    if (same == null || same.plain().compareKey(served) > 0) {
      findings.extra(table, served);
      return;
    }
    if (!same.plain().equals(served)) {
      findings.wrong(table, same.row(), same.plain(), served);
    }
    next = advanced();
  }

  /** No more are served. */
  void end() {
    for (Expected<R> left = next; left != null; left = next) {
      missing(left);
    }
  }

  private void missing(Expected<R> expected) {
    findings.wrong(table, expected.row(), expected.plain(), null);
    next = advanced();
  }
}
