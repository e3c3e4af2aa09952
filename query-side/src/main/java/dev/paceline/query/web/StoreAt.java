package dev.paceline.query.web;

/**
 * Where the read model of a store stands towards a position of the log.
 *
 * @param known whether the read model has the store at all
 * @param last the position of the store's last event up to that position
 * @param folded the position of the store's last event that its rows include
 */
record StoreAt(boolean known, long last, long folded) {

  /** Whether the store has events up to the position that its rows lack. */
  boolean isBehind() {
    return last > folded;
  }
}
