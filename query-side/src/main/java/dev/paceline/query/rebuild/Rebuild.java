package dev.paceline.query.rebuild;

import org.jspecify.annotations.Nullable;

/**
 * A rebuild that is not over yet.
 *
 * @param onlyStore the one that is to be rebuilt; absent: all
 * @param doneTo all stores up to this one are done
 * @param isBegun whether it is known how much there is to do
 */
record Rebuild(
    long id, String projection, @Nullable String onlyStore, String doneTo, boolean isBegun) {
  /** The projection whose rows are replaced where they differ. */
  static final String SALES = "sales";

  /** The chain, which is only compared. */
  static final String AUDIT = "audit";
}
