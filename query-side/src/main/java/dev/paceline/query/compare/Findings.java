package dev.paceline.query.compare;

import dev.paceline.query.table.PlainRow;
import dev.paceline.query.table.Table;
import org.jspecify.annotations.Nullable;

/** What becomes of what is not served as the log has it. */
public interface Findings {
  /**
   * A row is served otherwise, or not at all.
   *
   * @param row as it has to be
   * @param expected the same row, column by column
   * @param served absent if there is none
   */
  <R> void wrong(Table<R> table, R row, PlainRow expected, @Nullable PlainRow served);

  /** A row is served that no event has made. */
  <R> void extra(Table<R> table, PlainRow served);
}
