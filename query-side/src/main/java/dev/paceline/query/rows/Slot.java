package dev.paceline.query.rows;

import org.jspecify.annotations.Nullable;

/** The place of the one row of a kind that a store has. */
public interface Slot<R> {
  /** The row; null while there is none. */
  @Nullable R get();

  /** Puts the row in its place, instead of the one that was there. */
  void put(R row);
}
