package dev.paceline.query.compare;

/** Looks at what is kept of a store beside the rows that are served. It changes nothing. */
@FunctionalInterface
public interface StoreCheck {
  /**
   * Names what is not as the store's events give it, up to a position.
   *
   * @param last up to which position; what is not kept of it yet is no difference
   */
  void check(String storeId, long last, Differences found);
}
