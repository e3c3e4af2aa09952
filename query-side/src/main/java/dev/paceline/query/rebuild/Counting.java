package dev.paceline.query.rebuild;

import dev.paceline.query.compare.Findings;
import dev.paceline.query.table.PlainRow;
import dev.paceline.query.table.Table;
import org.jspecify.annotations.Nullable;

/** Only counts what differs. */
final class Counting implements Findings {
  private long count;

  @Override
  public <R> void wrong(Table<R> table, R row, PlainRow expected, @Nullable PlainRow served) {
    count++;
  }

  @Override
  public <R> void extra(Table<R> table, PlainRow served) {
    count++;
  }

  long count() {
    return count;
  }
}
